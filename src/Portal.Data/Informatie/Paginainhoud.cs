using Portal.Data.Governance;

namespace Portal.Data.Informatie;

/// <summary>What a reader of an informatiepagina gets: a title, an introduction and a text in Markdown.</summary>
public sealed record Paginainhoud(string Titel, string Inleiding, string Tekst)
{
    public const int TitelMaxLength = 80;
    public const int InleidingMaxLength = 300;

    /// <summary>Some two thousand words: a page that needs more is two pages.</summary>
    public const int TekstMaxLength = 12_000;

    /// <summary>Trimmed and within its limits, without a BSN. An introduction or text may still lack: a version that is not published need not be complete.</summary>
    /// <exception cref="DomeinregelException">No title, too long, or with a BSN.</exception>
    internal Paginainhoud Keur() => new(
        Invoertekst.Verplicht(Titel, TitelMaxLength, "een titel"),
        Invoertekst.Optioneel(Inleiding, InleidingMaxLength, "een inleiding") ?? "",
        Invoertekst.Optioneel(Tekst, TekstMaxLength, "een tekst") ?? "");
}
