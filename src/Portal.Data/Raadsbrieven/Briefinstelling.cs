using System.Text.Json.Serialization;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

/// <summary>How the letters of a gemeente look and begin. One per gemeente; what is empty gets the words of the portal, or a place to fill in.</summary>
[GeschrevenDoor(Rol.Contactpersoon)]
public sealed class Briefinstelling : IVanGemeente
{
    public const int RegelsMaxLength = 300;
    public const int ContactMaxLength = 200;
    public const int ZinMaxLength = 600;
    public const int AanhefMaxLength = 100;
    public const int LogoTekstMaxLength = 120;

    /// <summary>"#154273".</summary>
    public const int KleurLength = 7;

    /// <summary>200 kB.</summary>
    public const int LogoMaxBytes = 200 * 1024;

    private Briefinstelling() { }

    public Briefinstelling(int gemeenteId) => GemeenteId = gemeenteId;

    /// <summary>Also the key.</summary>
    public int GemeenteId { get; private set; }

    /// <summary>Who writes, line by line.</summary>
    public string? Afzender { get; private set; }

    /// <summary>Who signs, line by line.</summary>
    public string? Ondertekening { get; private set; }

    /// <summary>Whom a raadslid can ask.</summary>
    public string? Contact { get; private set; }

    public string? Aanhef { get; private set; }

    /// <summary>A standard sentence after the reason for the letter.</summary>
    public string? Inleiding { get; private set; }

    /// <summary>The standard sentence before the greeting.</summary>
    public string? Slotzin { get; private set; }

    /// <summary>Of the headings, as "#154273"; readable on white paper.</summary>
    public string? Kleur { get; private set; }

    /// <summary>A png or a jpeg.</summary>
    public byte[]? Logo { get; private set; }

    public Beeldsoort? Logosoort { get; private set; }

    /// <summary>What the logo says, for who cannot see it.</summary>
    public string? LogoTekst { get; private set; }

    /// <summary>Concurrency token; renewed by the context at each save.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    /// <exception cref="DomeinregelException">Something is too long, holds a BSN, or the colour cannot be read on white.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the contactpersoon of this gemeente.</exception>
    public void Stel(Brieftekst tekst, GebruikerToegang door)
    {
        if (door.Rol is not Rol.Contactpersoon || door.GemeenteId != GemeenteId)
        {
            throw new UnauthorizedAccessException("Alleen de contactpersoon van deze gemeente stelt haar brieven in.");
        }

        (Afzender, Ondertekening) = (Veld(nameof(Afzender), tekst.Afzender, RegelsMaxLength, "een afzender"), Veld(nameof(Ondertekening), tekst.Ondertekening, RegelsMaxLength, "een ondertekening"));
        (Contact, Aanhef) = (Veld(nameof(Contact), tekst.Contact, ContactMaxLength, "een contact"), Veld(nameof(Aanhef), tekst.Aanhef, AanhefMaxLength, "een aanhef"));
        (Inleiding, Slotzin) = (Veld(nameof(Inleiding), tekst.Inleiding, ZinMaxLength, "een zin"), Veld(nameof(Slotzin), tekst.Slotzin, ZinMaxLength, "een zin"));
        Kleur = Leesbaar(Veld(nameof(Kleur), tekst.Kleur, KleurLength, "een kleur"));
        if (tekst.ZonderLogo)
        {
            (Logo, Logosoort, LogoTekst) = (null, null, null);
        }

        if (tekst.NieuwLogo is { } logo)
        {
            (Logo, Logosoort) = (logo, Keur(logo));
        }

        if (Logo is not null)
        {
            LogoTekst = Veld(nameof(LogoTekst), tekst.LogoTekst, LogoTekstMaxLength, "een beschrijving")
                ?? throw new DomeinregelException("Schrijf op wat het logo zegt, voor wie het niet kan zien.", nameof(LogoTekst));
        }
    }

    private static string? Veld(string veld, string? tekst, int max, string wat)
    {
        try
        {
            return Invoertekst.Optioneel(tekst, max, wat);
        }
        catch (DomeinregelException regel)
        {
            throw new DomeinregelException(regel.Message, veld);
        }
    }

    private static string? Leesbaar(string? kleur) => kleur is null ? null
        : !Briefkleur.TryLees(kleur, out var gelezen) ? throw new DomeinregelException("Schrijf de kleur als # met zes tekens, bijvoorbeeld #154273.", nameof(Kleur))
        : gelezen.Contrast < Briefkleur.ContrastMin ? throw new DomeinregelException("Deze kleur is te licht om op wit papier te lezen. Kies een donkerder kleur.", nameof(Kleur))
        : kleur.ToLowerInvariant();

    /// <summary>Why a larger file is refused, also before it is read.</summary>
    public static DomeinregelException LogoTeGroot() => new("Dit logo is te groot. Kies er een van hoogstens 200 kB.", nameof(Logo));

    private static Beeldsoort Keur(byte[] logo) => logo.Length > LogoMaxBytes
        ? throw LogoTeGroot()
        : Beeldkop.Lees(logo) is { Soort: Beeldsoort.Png or Beeldsoort.Jpeg, Breedte: > 0, Hoogte: > 0 } kop ? kop.Soort
        : throw new DomeinregelException("Dit bestand is geen png of jpeg.", nameof(Logo));
}

/// <summary>What a letter needs of the settings of its gemeente.</summary>
/// <param name="Logo">Left out where the image comes from an address of its own.</param>
/// <param name="Versie">Of the settings, for who is about to change them; null when nothing was set.</param>
public sealed record Briefopmaak(
    string? Afzender = null, string? Ondertekening = null, string? Contact = null, string? Aanhef = null, string? Inleiding = null, string? Slotzin = null,
    string? Kleur = null, string? LogoTekst = null, byte[]? Logo = null, Guid? Versie = null)
{
    public static Briefopmaak Leeg { get; } = new();

    /// <summary>There is a logo, here or at its address: without a description there can be none.</summary>
    [JsonIgnore]
    public bool HeeftLogo => LogoTekst is not null;
}

/// <summary>What a contactpersoon fills in about the letters of the gemeente.</summary>
/// <param name="NieuwLogo">Null leaves the logo as it is.</param>
/// <param name="ZonderLogo">Takes the logo away.</param>
public sealed record Brieftekst(
    string? Afzender = null, string? Ondertekening = null, string? Contact = null, string? Aanhef = null, string? Inleiding = null, string? Slotzin = null,
    string? Kleur = null, string? LogoTekst = null, byte[]? NieuwLogo = null, bool ZonderLogo = false);
