namespace Portal.Data.Aansluitingen;

/// <summary>Which findings to show, as the address has it. Null: all.</summary>
/// <param name="Stuk">Id of the document: "JV-2023".</param>
public sealed record Aansluitfilter(Ernst? Ernst = null, Controlesoort? Soort = null, string? Stuk = null, Bevindingstatus? Status = null)
{
    public bool IsLeeg => this == new Aansluitfilter();

    /// <summary>What is not understood is left out.</summary>
    public static Aansluitfilter Lees(string? ernst, string? soort, string? stuk, string? status) => new(
        Adreswoord.Lees<Ernst>(ernst), Adreswoord.Lees<Controlesoort>(soort), string.IsNullOrWhiteSpace(stuk) ? null : stuk, Adreswoord.Lees<Bevindingstatus>(status));

    /// <summary>The question part of the address, with its question mark; empty when all are shown.</summary>
    public string Vraag()
    {
        (string Naam, string? Waarde)[] delen = [("ernst", Ernst?.Woord()), ("soort", Soort?.Woord()), ("stuk", Stuk), ("status", Status?.Woord())];
        var tekst = string.Join('&', delen.Where(d => d.Waarde is not null).Select(d => $"{d.Naam}={Uri.EscapeDataString(d.Waarde!)}"));
        return tekst.Length == 0 ? "" : $"?{tekst}";
    }

    internal bool Past(Bevinding bevinding, string? titelVanStuk) =>
        (Ernst is not { } ernst || bevinding.Uitkomst.Ernst == ernst)
        && (Soort is not { } soort || bevinding.Uitkomst.Soort == soort)
        && (Status is not { } status || bevinding.Status == status)
        && (Stuk is null || bevinding.Uitkomst.Stukken.Contains(titelVanStuk));
}
