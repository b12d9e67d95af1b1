namespace Portal.Ui;

/// <summary>What a list is ordered by. In an address it is one word: "aangemeld", or "-aangemeld" for the last one first.</summary>
/// <param name="Op">The word of the column.</param>
public sealed record Sortering(string Op, bool Aflopend = false)
{
    /// <summary>Reads the word from an address; null when there is none.</summary>
    public static Sortering? Lees(string? woord) => woord?.TrimStart('-') is { Length: > 0 } op ? new(op, woord[0] is '-') : null;

    public override string ToString() => Aflopend ? $"-{Op}" : Op;

    /// <summary>The order that follows when the reader chooses a column: that column, and turned round when it was that one already.</summary>
    internal static Sortering Na(Sortering? nu, string op) => new(op, nu is { Aflopend: false } && nu.Op == op);
}
