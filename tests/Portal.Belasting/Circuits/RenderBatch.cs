using System.Buffers.Binary;
using System.Text;

namespace Portal.Belasting.Circuits;

/// <summary>
/// Reads just enough of Blazor's binary render batch to find what can be clicked. Its layout, as RenderBatchWriter makes it: sections,
/// then five little-endian offsets (updated components, frames, disposed components, disposed handlers, string table). A frame is 20
/// bytes: a type, then 16 bytes; in an attribute (type 3) these are name, value and the id of the event handler.
/// </summary>
internal static class RenderBatch
{
    private const int FrameLengte = 20;
    private const int Attribuut = 3;

    /// <summary>The handlers of this event, in the order in which they are rendered.</summary>
    /// <param name="gebeurtenis">Name of the attribute: "onclick".</param>
    public static List<ulong> Handlers(ReadOnlySpan<byte> batch, string gebeurtenis)
    {
        List<ulong> handlers = [];
        var frames = Getal(batch, batch.Length - 16);
        var teksten = Getal(batch, batch.Length - 4);
        for (var i = 0; i < Getal(batch, frames); i++)
        {
            var frame = batch.Slice(frames + 4 + (i * FrameLengte), FrameLengte);
            if (Getal(frame, 0) == Attribuut && BinaryPrimitives.ReadUInt64LittleEndian(frame[12..]) is var id and not 0 && Tekst(batch, teksten, Getal(frame, 4)) == gebeurtenis)
            {
                handlers.Add(id);
            }
        }

        return handlers;
    }

    private static string? Tekst(ReadOnlySpan<byte> batch, int tabel, int nummer)
    {
        if (nummer < 0)
        {
            return null;
        }

        var plaats = Getal(batch, tabel + (nummer * 4));
        int lengte = 0, schuif = 0;
        byte deel;
        do
        {
            deel = batch[plaats++];
            lengte |= (deel & 0x7f) << schuif;
            schuif += 7;
        }
        while ((deel & 0x80) != 0);

        return Encoding.UTF8.GetString(batch.Slice(plaats, lengte));
    }

    private static int Getal(ReadOnlySpan<byte> bytes, int plaats) => BinaryPrimitives.ReadInt32LittleEndian(bytes[plaats..]);
}
