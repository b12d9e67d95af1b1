namespace Portal.Data.Stukken;

/// <summary>A document that leaves the house: a letter to the raad, a factsheet, the tables of a jaarverslag. Screen and file both draw this, so they cannot differ.</summary>
/// <param name="Titel">The title, which is also the name of the file.</param>
/// <param name="Merk">What stands over every page, such as CONCEPT; null for nothing.</param>
/// <param name="Hoofd">The letterhead; null for a document that is not a letter.</param>
public sealed record Stuk(string Titel, string? Merk, Briefhoofd? Hoofd, IReadOnlyList<Stukparagraaf> Paragrafen)
{
    /// <summary>Every part of every sentence and cell, in the order in which it is read.</summary>
    public IEnumerable<Stukdeel> Delen => (Hoofd?.Delen ?? []).Concat(Paragrafen.SelectMany(p => p.Blokken).SelectMany(b => b.Onderdelen));
}

/// <summary>Above a letter. What the gemeente has not filled in is a <see cref="Invuldeel"/>.</summary>
/// <param name="Afzender">Lines of who writes.</param>
/// <param name="Aan">Lines of who is written to.</param>
/// <param name="Regels">Date, subject, reference, contact: a name and what is behind it.</param>
/// <param name="Logo">An image in PNG or JPEG; null without.</param>
/// <param name="LogoTekst">What the image says, for who cannot see it.</param>
/// <param name="Kleur">Of the headings, as "#154273", on white at least 4.5 to 1; null for black.</param>
public sealed record Briefhoofd(IReadOnlyList<Alinea> Afzender, IReadOnlyList<Alinea> Aan, IReadOnlyList<Hoofdregel> Regels, byte[]? Logo = null, string? LogoTekst = null, string? Kleur = null)
{
    internal IEnumerable<Stukdeel> Delen => Afzender.Concat(Aan).Concat(Regels.Select(r => r.Waarde)).SelectMany(a => a.Delen);
}

/// <param name="Naam">Such as "Onderwerp".</param>
public sealed record Hoofdregel(string Naam, Alinea Waarde);

/// <param name="Sleutel">The anchor on screen, and the name by which the writer ticks and corrects it.</param>
/// <param name="Kop">Null for a paragraph without a heading, such as the salutation.</param>
public sealed record Stukparagraaf(string Sleutel, string? Kop, IReadOnlyList<Stukblok> Blokken);

/// <summary>A block of a paragraph.</summary>
public abstract record Stukblok
{
    /// <summary>Its parts, in the order in which they are read.</summary>
    public abstract IEnumerable<Stukdeel> Onderdelen { get; }
}

/// <summary>Running text.</summary>
public sealed record Alinea(IReadOnlyList<Stukdeel> Delen) : Stukblok
{
    public Alinea(params Stukdeel[] delen)
        : this((IReadOnlyList<Stukdeel>)delen)
    {
    }

    public override IEnumerable<Stukdeel> Onderdelen => Delen;

    public override string ToString() => string.Concat(Delen);
}

/// <summary>A list with a mark before each line.</summary>
public sealed record Opsomming(IReadOnlyList<Alinea> Punten) : Stukblok
{
    public override IEnumerable<Stukdeel> Onderdelen => Punten.SelectMany(p => p.Delen);
}

/// <summary>A table; the first cell of each row is its heading.</summary>
/// <param name="Bijschrift">Says what the table tells.</param>
/// <param name="Koppen">As many as each row has cells.</param>
/// <param name="HeeftTotaal">The last row is that of all others together.</param>
public sealed record Stuktabel(string Bijschrift, IReadOnlyList<string> Koppen, IReadOnlyList<IReadOnlyList<Stukdeel>> Rijen, bool HeeftTotaal = false) : Stukblok
{
    public override IEnumerable<Stukdeel> Onderdelen => Rijen.SelectMany(r => r);
}
