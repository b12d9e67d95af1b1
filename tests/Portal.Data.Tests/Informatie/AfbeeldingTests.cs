using System.Buffers.Binary;

namespace Portal.Data.Informatie;

public sealed class AfbeeldingTests
{
    public static TheoryData<byte[], Beeldsoort, int, int> Goed => new()
    {
        { Png(640, 480), Beeldsoort.Png, 640, 480 },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0x01, 0xE0, 0x02, 0x80, 1, 1, 0x11, 0], Beeldsoort.Jpeg, 640, 480 },
        { Webp("VP8X"u8, [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]), Beeldsoort.Webp, 640, 480 },
        { Webp("VP8L"u8, [0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0]), Beeldsoort.Webp, 640, 480 },
        { Webp("VP8 "u8, [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 2, 0xE0, 1]), Beeldsoort.Webp, 640, 480 },
    };

    public static TheoryData<byte[]> Fout => new()
    {
        Array.Empty<byte>(),
        "GIF89a"u8.ToArray(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(),
        "<html>\u0089PNG"u8.ToArray(),
        "%PDF-1.7"u8.ToArray(),
        Png(640, 480)[..20],
        Png(0, 480),
        Png(-1, 480),
        Png(6_001, 480),
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF },
        Webp("XXXX"u8, new byte[10]),
    };

    [Theory]
    [MemberData(nameof(Goed))]
    public void Afbeelding_HerkentWatHetIsAanDeEersteBytes(byte[] bytes, Beeldsoort soort, int breedte, int hoogte)
    {
        var afbeelding = new Afbeelding(bytes, " Een huis ", Maak.Bureau, Maak.Nu);

        Assert.Equal((soort, breedte, hoogte, "Een huis"), (afbeelding.Soort, afbeelding.Breedte, afbeelding.Hoogte, afbeelding.Alt));
    }

    [Theory]
    [MemberData(nameof(Fout))]
    public void Afbeelding_VanEenAndereSoort_WordtGeweigerd(byte[] bytes) =>
        Assert.Equal(nameof(Afbeelding.Inhoud), Assert.Throws<DomeinregelException>(() => new Afbeelding(bytes, "Een huis", Maak.Bureau, Maak.Nu)).Veld);

    [Fact]
    public void Afbeelding_TeGroot_WordtGeweigerd() =>
        Assert.Contains("2 MB", Assert.Throws<DomeinregelException>(() => new Afbeelding([.. Png(1, 1), .. new byte[Afbeelding.InhoudMaxBytes]], "x", Maak.Bureau, Maak.Nu)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Afbeelding_ZonderBeschrijving_WordtGeweigerd(string? alt) =>
        Assert.Equal(nameof(Afbeelding.Alt), Assert.Throws<DomeinregelException>(() => new Afbeelding(Png(1, 1), alt, Maak.Bureau, Maak.Nu)).Veld);

    internal static byte[] Png(int breedte, int hoogte)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), breedte);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), hoogte);
        return png;
    }

    private static byte[] Webp(ReadOnlySpan<byte> soort, byte[] inhoud) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. soort, 0, 0, 0, 0, .. inhoud];
}
