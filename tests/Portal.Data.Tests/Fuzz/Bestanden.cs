using System.Buffers.Binary;

namespace Portal.Data.Fuzz;

/// <summary>The smallest files of every kind that can be uploaded.</summary>
internal static class Bestanden
{
    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    public static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0, 1, 2, 3, 4];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0, 0xFF, 0xD9, 0, 0, 0, 0];

    public static readonly byte[][] Webps =
    [
        [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0, 0, 0],
        [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8L"u8, 10, 0, 0, 0, 0x2F, 39, 64, 7, 0, 0, 0, 0, 0, 0, 0],
        [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 40, 0, 30, 0, 0, 0],
    ];

    public static readonly byte[][] Alle = [Pdf, Png, Jpeg, .. Webps, Groot(6_000, 6_000), Groot(6_001, 1), Groot(-1, 0)];

    private static byte[] Groot(int breedte, int hoogte)
    {
        var png = (byte[])Png.Clone();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), breedte);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), hoogte);
        return png;
    }
}
