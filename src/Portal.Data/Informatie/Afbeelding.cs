using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>A picture that the bureau uploaded for its pages. It never changes: another picture has another address.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Afbeelding
{
    /// <summary>2 MB.</summary>
    public const int InhoudMaxBytes = 2 * 1024 * 1024;

    public const int AltMaxLength = 200;

    /// <summary>More pixels than this, in width or height, help no reader.</summary>
    public const int MaatMax = 6_000;

    private Afbeelding() { }

    /// <param name="alt">What can be seen on it, for who can't see it.</param>
    /// <exception cref="DomeinregelException">Not the bureau, no description, too large, or no png, jpeg or webp.</exception>
    public Afbeelding(byte[] inhoud, string? alt, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        Alt = Invoertekst.Optioneel(alt, AltMaxLength, "een beschrijving")
            ?? throw new DomeinregelException("Beschrijf wat er op de afbeelding te zien is.", nameof(Alt));
        if (inhoud.Length > InhoudMaxBytes)
        {
            throw new DomeinregelException("Deze afbeelding is te groot. Kies er een van hoogstens 2 MB.", nameof(Inhoud));
        }

        var kop = Beeldkop.Lees(inhoud) ?? throw new DomeinregelException("Dit bestand is geen png, jpeg of webp.", nameof(Inhoud));
        if (kop is not { Breedte: > 0 and <= MaatMax, Hoogte: > 0 and <= MaatMax })
        {
            throw new DomeinregelException($"Kies een afbeelding van hoogstens {MaatMax} bij {MaatMax} beeldpunten.", nameof(Inhoud));
        }

        (Inhoud, Soort, Breedte, Hoogte, Door, ToegevoegdOp) = (inhoud, kop.Soort, kop.Breedte, kop.Hoogte, door.Functie, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Beeldsoort Soort { get; private set; }

    public byte[] Inhoud { get; private set; } = [];

    public string Alt { get; private set; } = "";

    /// <summary>In pixels.</summary>
    public int Breedte { get; private set; }

    /// <summary>In pixels.</summary>
    public int Hoogte { get; private set; }

    /// <summary>The function of who uploaded it.</summary>
    public string Door { get; private set; } = "";

    public DateTime ToegevoegdOp { get; private set; }
}
