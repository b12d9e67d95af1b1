using Portal.Data.Cijfers;

namespace Portal.Data.Raadsbrieven;

/// <summary>What the writer did to the letter that the portal wrote.</summary>
/// <param name="Correcties">Sentences in other words.</param>
/// <param name="Invullingen">Places that were filled in.</param>
/// <param name="Bevestigingen">Uncertain figures that the writer looked at and takes over.</param>
public sealed record Briefwerk(IReadOnlyList<Briefcorrectie> Correcties, IReadOnlyList<Briefinvulling> Invullingen, IReadOnlyList<Briefbevestiging> Bevestigingen)
{
    public static Briefwerk Leeg { get; } = new([], [], []);

    /// <summary>Another text for a part of a paragraph; null puts back what the portal wrote.</summary>
    public Briefwerk MetCorrectie(string paragraaf, string origineel, string? tekst) => this with
    {
        Correcties =
        [
            .. Correcties.Where(c => c.Paragraaf != paragraaf || c.Origineel != origineel),
            .. tekst is null || tekst == origineel ? (Briefcorrectie[])[] : [new(paragraaf, origineel, tekst)],
        ],
    };

    /// <summary>What goes in a place; null leaves it open again.</summary>
    public Briefwerk MetInvulling(string wat, string? tekst) => this with
    {
        Invullingen = [.. Invullingen.Where(i => i.Wat != wat), .. tekst is null ? (Briefinvulling[])[] : [new(wat, tekst)]],
    };

    /// <summary>Takes an uncertain figure over, or no longer.</summary>
    public Briefwerk MetBevestiging(Cijfer cijfer, bool isBevestigd) => Briefbevestiging.Van(cijfer) is not { } bevestiging ? this : this with
    {
        Bevestigingen = [.. Bevestigingen.Where(b => b.CijferId != bevestiging.CijferId), .. isBevestigd ? (Briefbevestiging[])[bevestiging] : []],
    };

    public bool IsBevestigd(Cijfer cijfer) => Briefbevestiging.Van(cijfer) is { } bevestiging && Bevestigingen.Contains(bevestiging);

    public string? Invulling(string wat) => Invullingen.FirstOrDefault(i => i.Wat == wat)?.Tekst;
}

/// <param name="Paragraaf">The key of the paragraph.</param>
/// <param name="Origineel">What the portal wrote. When the portal writes something else, such as another figure, the correction does not hold
/// any more: nobody wrote it for that figure.</param>
/// <param name="Tekst">What the writer made of it.</param>
public sealed record Briefcorrectie(string Paragraaf, string Origineel, string Tekst);

/// <param name="Wat">What was asked, as in <see cref="Stukken.Invuldeel"/>.</param>
public sealed record Briefinvulling(string Wat, string Tekst);

/// <param name="CijferId">The row the figure comes from.</param>
/// <param name="Waarde">What was looked at: another value has to be looked at again.</param>
public sealed record Briefbevestiging(string CijferId, decimal Waarde)
{
    /// <summary>Null for a figure that cannot be confirmed: it is not known, or was computed.</summary>
    public static Briefbevestiging? Van(Cijfer cijfer) => cijfer is { Waarde: { } waarde, Herkomst: UitBron { Id: { } id } } ? new(id, waarde) : null;
}
