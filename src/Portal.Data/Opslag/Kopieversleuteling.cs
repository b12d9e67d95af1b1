using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Portal.Data.Opslag;

/// <summary>
/// Makes a stream unreadable and untouchable: AES-256-GCM in blocks, each bound to its place and to whether it is the last, under a key that
/// is derived for this one copy. A block that was changed, moved, left out or cut off is found.
/// </summary>
internal static class Kopieversleuteling
{
    private const int Blok = 64 * 1024;
    private const int Zegel = 16;
    private const int ZoutLengte = 32;

    /// <summary>Tells the kind and its version.</summary>
    private static ReadOnlySpan<byte> Merk => "ZVHDRK01"u8;

    public static void Versleutel(Stream van, Stream naar, ReadOnlySpan<byte> sleutel)
    {
        var zout = RandomNumberGenerator.GetBytes(ZoutLengte);
        naar.Write(Merk);
        naar.Write(zout);
        using var gcm = Cijfer(sleutel, zout);
        var (deze, volgende, uit) = (new byte[Blok], new byte[Blok], new byte[Blok + Zegel]);
        var lengte = van.ReadAtLeast(deze, Blok, throwOnEndOfStream: false);
        for (long nummer = 0; ; nummer++)
        {
            var erna = van.ReadAtLeast(volgende, Blok, throwOnEndOfStream: false);
            gcm.Encrypt(Nonce(nummer), deze.AsSpan(0, lengte), uit.AsSpan(0, lengte), uit.AsSpan(lengte, Zegel), Plaats(isLaatste: erna == 0));
            naar.Write(uit, 0, lengte + Zegel);
            if (erna == 0)
            {
                return;
            }

            (deze, volgende, lengte) = (volgende, deze, erna);
        }
    }

    /// <exception cref="InvalidDataException">It is no copy, it was touched, or the key is another one. What was written until then must not be used.</exception>
    public static void Ontsleutel(Stream van, Stream naar, ReadOnlySpan<byte> sleutel)
    {
        var kop = new byte[Merk.Length + ZoutLengte];
        if (van.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false) < kop.Length || !kop.AsSpan(0, Merk.Length).SequenceEqual(Merk))
        {
            throw new InvalidDataException("Dit bestand is geen reservekopie van het portaal.");
        }

        using var gcm = Cijfer(sleutel, kop.AsSpan(Merk.Length));
        var (deze, volgende, uit) = (new byte[Blok + Zegel], new byte[Blok + Zegel], new byte[Blok]);
        var lengte = van.ReadAtLeast(deze, deze.Length, throwOnEndOfStream: false);
        for (long nummer = 0; ; nummer++)
        {
            var erna = van.ReadAtLeast(volgende, volgende.Length, throwOnEndOfStream: false);
            try
            {
                gcm.Decrypt(Nonce(nummer), deze.AsSpan(0, Math.Max(0, lengte - Zegel)), deze.AsSpan(Math.Max(0, lengte - Zegel), Math.Min(lengte, Zegel)), uit.AsSpan(0, Math.Max(0, lengte - Zegel)), Plaats(isLaatste: erna == 0));
            }
            catch (Exception fout) when (fout is CryptographicException or ArgumentException)
            {
                throw new InvalidDataException("De reservekopie is beschadigd, of de sleutel is een andere dan waarmee zij is gemaakt.", fout);
            }

            naar.Write(uit, 0, lengte - Zegel);
            if (erna == 0)
            {
                return;
            }

            (deze, volgende, lengte) = (volgende, deze, erna);
        }
    }

    private static AesGcm Cijfer(ReadOnlySpan<byte> sleutel, ReadOnlySpan<byte> zout)
    {
        Span<byte> eigen = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, sleutel, eigen, zout, "zvhd reservekopie"u8);
        return new AesGcm(eigen, Zegel);
    }

    private static byte[] Nonce(long nummer)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), nummer);
        return nonce;
    }

    private static byte[] Plaats(bool isLaatste) => [isLaatste ? (byte)1 : (byte)0];
}
