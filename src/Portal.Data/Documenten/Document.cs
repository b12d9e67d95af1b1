using System.Security.Cryptography;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Documenten;

/// <summary>What kind of paper it is, in the order of the P&amp;C-cyclus.</summary>
public enum Documentsoort
{
    Jaarplan,
    Begroting,
    Jaarstukken,
    Raadsbrief,
    Collegebrief,
    Besluitenlijst,
    Anders,
}

/// <summary>What the bureau says about a document.</summary>
/// <param name="BronId">Which source of figures this is; null when no figure comes from it.</param>
public sealed record Documentgegevens(string Titel, Documentsoort Soort, int Jaar, [property: ZonderBsn] string? Omschrijving = null, string? BronId = null);

/// <summary>
/// A pdf the bureau made public. Whoever read it once must be able to find it again, so it is never deleted: withdrawing takes it off the
/// public pages, with a reason, and can be undone.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Document
{
    public const int TitelMaxLength = 200;
    public const int OmschrijvingMaxLength = 500;
    public const int RedenMaxLength = 300;
    public const int DoorMaxLength = 120;
    public const int Sha256Length = 64;
    public const int JaarMin = 2000;
    public const int JaarMax = 2100;

    private Document() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Titel { get; private set; } = "";

    public Documentsoort Soort { get; private set; }

    /// <summary>The year it is about.</summary>
    public int Jaar { get; private set; }

    public string? Omschrijving { get; private set; }

    /// <summary>The source of figures that this document is; from the page of such a figure it can be opened.</summary>
    public string? BronId { get; private set; }

    public Bron? Bron { get; private set; }

    /// <summary>Bytes.</summary>
    public int Grootte { get; private set; }

    /// <summary>Of the file, in hexadecimal: the same file is placed once.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The file, kept in a row of its own so that a list does not carry it.</summary>
    public Documentinhoud? Inhoud { get; private set; }

    public DateTime GeplaatstOp { get; private set; }

    /// <summary>The function of who placed it.</summary>
    public string Door { get; private set; } = "";

    /// <summary>Null while it is public (UTC).</summary>
    public DateTime? IngetrokkenOp { get; private set; }

    public string? Intrekreden { get; private set; }

    public Guid Versie { get; private set; } = Guid.NewGuid();

    public bool IsOpenbaar => IngetrokkenOp is null;

    /// <summary>Where everyone can fetch the file.</summary>
    public string Adres => AdresVan(Id, Titel);

    /// <exception cref="DomeinregelException">The user is not of the bureau, a field is not right, or the file is not a pdf that may be placed.</exception>
    public static Document Plaats(Documentgegevens gegevens, byte[] bestand, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (Pdfbestand.Bezwaar(bestand) is { } bezwaar)
        {
            throw new DomeinregelException(bezwaar, nameof(Inhoud));
        }

        var document = new Document { Grootte = bestand.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bestand)), GeplaatstOp = nu, Door = door.Functie };
        document.Neem(gegevens);
        document.Inhoud = new(document.Id, bestand);
        return document;
    }

    /// <exception cref="DomeinregelException">The user is not of the bureau, or a field is not right.</exception>
    public void Wijzig(Documentgegevens gegevens, GebruikerToegang door)
    {
        door.VereisBureau();
        Neem(gegevens);
    }

    /// <exception cref="DomeinregelException">It was withdrawn already, or no reason is given.</exception>
    public void TrekIn(string? reden, GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (!IsOpenbaar)
        {
            throw new DomeinregelException("Dit document is al ingetrokken.");
        }

        (IngetrokkenOp, Intrekreden) = (nu, Verplicht(reden, RedenMaxLength, nameof(Intrekreden), "Schrijf op waarom het document wordt ingetrokken."));
    }

    /// <exception cref="DomeinregelException">It is public already.</exception>
    public void ZetTerug(GebruikerToegang door)
    {
        door.VereisBureau();
        if (IsOpenbaar)
        {
            throw new DomeinregelException("Dit document is al openbaar.");
        }

        (IngetrokkenOp, Intrekreden) = (null, null);
    }

    /// <summary>The name says what it is; the key finds it.</summary>
    public static string AdresVan(Guid id, string titel) => $"/documenten/{id:N}/{Anker.Van(titel)}.pdf";

    private void Neem(Documentgegevens gegevens)
    {
        Titel = Verplicht(gegevens.Titel, TitelMaxLength, nameof(Titel), "Vul de titel in.");
        if (!Enum.IsDefined(gegevens.Soort))
        {
            throw new DomeinregelException("Kies een soort.", nameof(Soort));
        }

        if (gegevens.Jaar is < JaarMin or > JaarMax)
        {
            throw new DomeinregelException($"Vul een jaar in van {JaarMin} tot en met {JaarMax}.", nameof(Jaar));
        }

        var omschrijving = string.IsNullOrWhiteSpace(gegevens.Omschrijving) ? null : Verplicht(gegevens.Omschrijving, OmschrijvingMaxLength, nameof(Omschrijving), "");
        (Soort, Jaar, Omschrijving, BronId) = (gegevens.Soort, gegevens.Jaar, omschrijving, string.IsNullOrWhiteSpace(gegevens.BronId) ? null : gegevens.BronId);
    }

    private static string Verplicht(string? tekst, int hoogstens, string veld, string ontbreekt)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            throw new DomeinregelException(ontbreekt, veld);
        }

        if (tekst.Trim() is var schoon && schoon.Length > hoogstens)
        {
            throw new DomeinregelException($"Maak dit korter: hoogstens {hoogstens} tekens.", veld);
        }

        Persoonsgegevens.Weiger(schoon);
        return schoon;
    }
}

/// <summary>The bytes of a document.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Documentinhoud
{
    private Documentinhoud() { }

    internal Documentinhoud(Guid documentId, byte[] bytes) => (DocumentId, Bytes) = (documentId, bytes);

    public Guid DocumentId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}

public static class DocumentsoortTeksten
{
    public static string Tekst(this Documentsoort soort) => soort switch
    {
        Documentsoort.Jaarplan => "jaarplan",
        Documentsoort.Begroting => "begroting",
        Documentsoort.Jaarstukken => "jaarstukken of jaarverslag",
        Documentsoort.Raadsbrief => "raadsbrief",
        Documentsoort.Collegebrief => "brief aan colleges",
        Documentsoort.Besluitenlijst => "besluitenlijst",
        Documentsoort.Anders => "anders",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
