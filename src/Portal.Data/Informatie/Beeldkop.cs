using System.Buffers.Binary;

namespace Portal.Data.Informatie;

public enum Beeldsoort
{
    Png,
    Jpeg,
    Webp,
}

/// <summary>What the first bytes of a file say it is: a picture of a kind and a size. The name of a file is not believed.</summary>
public sealed record Beeldkop(Beeldsoort Soort, int Breedte, int Hoogte)
{
    /// <summary>Null when the file is no png, jpeg or webp, or breaks off before its size.</summary>
    public static Beeldkop? Lees(ReadOnlySpan<byte> bytes) => Png(bytes) ?? Jpeg(bytes) ?? Webp(bytes);

    private static Beeldkop? Png(ReadOnlySpan<byte> b) =>
        b.Length >= 24 && b.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && b[12..16].SequenceEqual("IHDR"u8)
            ? new(Beeldsoort.Png, BinaryPrimitives.ReadInt32BigEndian(b[16..]), BinaryPrimitives.ReadInt32BigEndian(b[20..]))
            : null;

    private static Beeldkop? Jpeg(ReadOnlySpan<byte> b)
    {
        if (!b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        for (var plaats = 2; plaats + 9 < b.Length && b[plaats] == 0xFF;)
        {
            var teken = b[plaats + 1];
            if (teken is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) // a frame: here the size stands
            {
                return new(Beeldsoort.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(b[(plaats + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(b[(plaats + 5)..]));
            }

            plaats += teken == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(b[(plaats + 2)..]);
        }

        return null;
    }

    private static Beeldkop? Webp(ReadOnlySpan<byte> b)
    {
        if (b.Length < 30 || !b.StartsWith("RIFF"u8) || !b[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var deel = b[12..16];
        if (deel.SequenceEqual("VP8X"u8))
        {
            return new(Beeldsoort.Webp, Drie(b[24..]) + 1, Drie(b[27..]) + 1);
        }

        if (deel.SequenceEqual("VP8L"u8) && b[20] == 0x2F)
        {
            var maten = BinaryPrimitives.ReadUInt32LittleEndian(b[21..]);
            return new(Beeldsoort.Webp, (int)(maten & 0x3FFF) + 1, (int)((maten >> 14) & 0x3FFF) + 1);
        }

        return deel.SequenceEqual("VP8 "u8) && b[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(Beeldsoort.Webp, BinaryPrimitives.ReadUInt16LittleEndian(b[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(b[28..]) & 0x3FFF)
            : null;
    }

    private static int Drie(ReadOnlySpan<byte> b) => b[0] | (b[1] << 8) | (b[2] << 16);
}

public static class Beeldsoorten
{
    public static string Mediatype(this Beeldsoort soort) => soort switch
    {
        Beeldsoort.Png => "image/png",
        Beeldsoort.Jpeg => "image/jpeg",
        Beeldsoort.Webp => "image/webp",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
