using System.Text.Json.Serialization;

namespace Portal.Data.Cijfers;

/// <summary>How sure a figure is.</summary>
public enum Zekerheid
{
    /// <summary>Clearly legible in the source, or counted from the registration.</summary>
    Zeker,

    /// <summary>Computed, or proved by a sum.</summary>
    Afgeleid,

    /// <summary>Read so, not confirmed.</summary>
    Onzeker,
}

/// <summary>Where a figure comes from. Every figure on a screen has exactly one.</summary>
[JsonDerivedType(typeof(UitBron), "bron")]
[JsonDerivedType(typeof(Berekend), "berekend")]
[JsonDerivedType(typeof(Geteld), "geteld")]
[JsonDerivedType(typeof(Onbekend), "onbekend")]
public abstract record Herkomst
{
    public abstract Zekerheid Zekerheid { get; init; }
}

/// <summary>Printed in a public document.</summary>
/// <param name="Bron">Title of the document.</param>
/// <param name="Onderdeel">The heading it stands under.</param>
/// <param name="Gedrukt">What the scan shows, where that differs from the value.</param>
public sealed record UitBron(string Bron, string Onderdeel, Zekerheid Zekerheid, string? Gedrukt = null, string? Toelichting = null) : Herkomst
{
    public override Zekerheid Zekerheid { get; init; } = Zekerheid;

    /// <summary>The key of the row, also its address: /herkomst/{id}. Null for a fact without a page of its own.</summary>
    public string? Id { get; init; }
}

/// <summary>Computed from other figures, each with its own herkomst.</summary>
/// <param name="Formule">One Dutch sentence: "De bijdrage gedeeld door het aantal inwoners."</param>
public sealed record Berekend(string Formule, IReadOnlyList<Deel> Delen) : Herkomst
{
    /// <summary>A computed figure is at best derived, and no surer than its least sure part.</summary>
    public override Zekerheid Zekerheid { get; init; } =
        Delen.Any(d => d.Cijfer.Herkomst.Zekerheid is Zekerheid.Onzeker) ? Zekerheid.Onzeker : Zekerheid.Afgeleid;
}

/// <summary>Counted from rows of the portal's own registration.</summary>
/// <param name="Wat">One Dutch sentence that says which rows count.</param>
/// <param name="Peildatum">The day up to which the rows count.</param>
/// <param name="Adres">Address of the list that shows exactly those rows, for who may see them.</param>
/// <param name="IsVoorbeeld">The rows are the demo registration, not real casussen.</param>
public sealed record Geteld(string Wat, DateOnly Peildatum, string? Adres = null, bool IsVoorbeeld = false) : Herkomst
{
    public override Zekerheid Zekerheid { get; init; } = Zekerheid.Zeker;
}

/// <summary>No source has the figure. <paramref name="Waarom"/> is a Dutch sentence for the reader.</summary>
public sealed record Onbekend(string Waarom) : Herkomst
{
    public override Zekerheid Zekerheid { get; init; } = Zekerheid.Onzeker;
}

/// <summary>A named part of a computation.</summary>
public sealed record Deel(string Naam, Cijfer Cijfer);
