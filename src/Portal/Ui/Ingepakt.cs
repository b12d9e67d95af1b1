using System.IO.Compression;
using System.Text.Json;

namespace Portal.Ui;

/// <summary>
/// What a prerendered page gives along to its circuit, made small: the browser sends it back in one message, and a larger message than the hub
/// takes would end the circuit. What does not fit even so is not given along; the circuit then loads it again.
/// </summary>
public static class Ingepakt
{
    /// <summary>In bytes. It travels encrypted and thrice written as text, so more than twice as large, in a message of at most 32 kB.</summary>
    public const int Max = 11 * 1024;

    /// <summary>Null when it is too large.</summary>
    public static byte[]? Pak<T>(T waarde)
    {
        using var bytes = new MemoryStream();
        using (var inpakker = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(inpakker, waarde);
        }

        return bytes.Length <= Max ? bytes.ToArray() : null;
    }

    /// <summary>Null when nothing was given along.</summary>
    public static T? Uit<T>(byte[]? bytes)
        where T : class
    {
        if (bytes is null)
        {
            return null;
        }

        using var uitpakker = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(uitpakker);
    }
}
