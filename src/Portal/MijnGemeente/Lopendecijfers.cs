using System.Text.Json.Serialization;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.MijnGemeente;

/// <summary>Of the registration's figures, those the overview shows: it travels with the page, so it is kept small.</summary>
/// <param name="Periode">The months that <see cref="Maat.Tot"/> and <see cref="Maat.TotVorig"/> compare; null in January.</param>
public sealed record Lopendecijfers(int Jaar, string? Periode, IReadOnlyList<Maat> Maten, Cijfer InBehandeling, Cijfer Werkvoorraad, Cijfer WachtOpTriage, IReadOnlyList<Jaarverloop> Jaren)
{
    /// <summary>The counts by the name under which they are shown.</summary>
    [JsonIgnore]
    public IEnumerable<(string Naam, Cijfer Cijfer)> Standen =>
        [.. Maten.Select(m => ($"{m.Naam} in {Jaar}", m.Nu)), ("In behandeling", InBehandeling), ("In de werkvoorraad", Werkvoorraad), ("Wacht op beoordeling", WachtOpTriage)];

    public static Lopendecijfers Van(Casuscijfers cijfers)
    {
        var nu = cijfers.Jaren[^1];
        var tot = cijfers.Vergelijking;
        return new(
            nu.Jaar,
            tot?.Periode,
            [
                new("Actief", nu.Actief, null, null),
                new("Nieuw", nu.Instroom, tot?.Nu.Instroom.Waarde, tot?.Vorig.Instroom.Waarde),
                new("Afgesloten", nu.Afgesloten, tot?.Nu.Afgesloten.Waarde, tot?.Vorig.Afgesloten.Waarde),
                new("Uitgebreid advies", nu.Advies, tot?.Nu.Advies.Waarde, tot?.Vorig.Advies.Waarde),
            ],
            cijfers.InBehandeling,
            cijfers.Werkvoorraad,
            cijfers.WachtOpTriage,
            [.. cijfers.Jaren.Select(j => new Jaarverloop(j.Jaar, j.Instroom, j.Afgesloten))]);
    }
}

/// <summary>One measure of the running year.</summary>
/// <param name="Tot">In the complete months of this year.</param>
/// <param name="TotVorig">In the same months of the year before; null when not known.</param>
public sealed record Maat(string Naam, Cijfer Nu, decimal? Tot, decimal? TotVorig);

public sealed record Jaarverloop(int Jaar, Cijfer Nieuw, Cijfer Afgesloten);
