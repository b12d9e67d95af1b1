using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Portal.Ui;

/// <summary>
/// How what a prerendered page gives along to its circuit (<see cref="PersistentStateAttribute"/>) travels: made small, because the browser sends
/// it back in one message, and a larger message than the hub takes would end the circuit. What does not fit even so is not given along; the
/// circuit then loads it again.
/// </summary>
public sealed class Staatverpakking<T> : PersistentComponentStateSerializer<T>
{
    /// <summary>
    /// In bytes. It travels encrypted and thrice written as text, so more than twice as large, in a message of at most 32 kB; a page has room for
    /// one such value.
    /// </summary>
    public const int Max = 11 * 1024;

    public override void Persist(T value, IBufferWriter<byte> writer)
    {
        using var bytes = new MemoryStream();
        using (var inpakker = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(inpakker, value);
        }

        if (bytes.Length <= Max)
        {
            writer.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }

    /// <returns>Null when it did not fit: as on a page that was given nothing.</returns>
    public override T Restore(ReadOnlySequence<byte> data)
    {
        if (data.IsEmpty)
        {
            return default!;
        }

        using var uitpakker = new BrotliStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(uitpakker)!;
    }
}
