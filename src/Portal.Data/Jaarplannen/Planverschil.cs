namespace Portal.Data.Jaarplannen;

/// <summary>An action of one of two plans, with where it stands.</summary>
public sealed record Geplaatst(string Lijn, string Thema, Planregel Regel);

/// <summary>An action that both plans have under the same code, and that differs.</summary>
/// <param name="Titel">Its text word by word.</param>
/// <param name="IsTitelAnders">Else only the place, owner or planning changed.</param>
public sealed record GewijzigdeRegel(Geplaatst Oud, Geplaatst Nieuw, IReadOnlyList<Woorddeel> Titel, bool IsTitelAnders)
{
    /// <summary>The plain changes beside the text, as field with old and new value in words.</summary>
    public IEnumerable<(string Veld, string Oud, string Nieuw)> Velden =>
        new[]
        {
            ("Thema", Oud.Thema, Nieuw.Thema),
            ("Soort", Oud.Regel.Soort.Tekst(), Nieuw.Regel.Soort.Tekst()),
            ("Eigenaar", Oud.Regel.InPlan.Eigenaar ?? "geen", Nieuw.Regel.InPlan.Eigenaar ?? "geen"),
            ("Planning", Oud.Regel.InPlan.Planning?.Tekst() ?? "geen", Nieuw.Regel.InPlan.Planning?.Tekst() ?? "geen"),
        }.Where(v => v.Item2 != v.Item3);
}

/// <summary>A plan beside the one it succeeds: the version of its own year that holds, and else the plan of the year before.</summary>
public sealed record Planvernieuwing(Plankop Oud, Plankop Nieuw, Planverschil Verschil)
{
    /// <summary>"2025", or "2026, versie 1" within one year.</summary>
    public string TenOpzichteVan => Oud.Jaar == Nieuw.Jaar ? $"{Oud.Jaar}, versie {Oud.Versienummer}" : $"{Oud.Jaar}";
}

/// <summary>What is new in a plan compared with an older one. Actions are matched by their code, which a copied plan keeps.</summary>
public sealed record Planverschil(IReadOnlyList<Geplaatst> Toegevoegd, IReadOnlyList<Geplaatst> Vervallen, IReadOnlyList<GewijzigdeRegel> Gewijzigd, int Gelijk)
{
    /// <summary>"3 toegevoegd, 1 niet meer in het plan, 2 gewijzigd, 60 gelijk."</summary>
    public string Zin => $"{Toegevoegd.Count} toegevoegd, {Vervallen.Count} niet meer in het plan, {Gewijzigd.Count} gewijzigd, {Gelijk} gelijk.";

    public static Planverschil Tussen(Jaarplanoverzicht oud, Jaarplanoverzicht nieuw)
    {
        var (was, wordt) = (Regels(oud), Regels(nieuw));
        var toen = was.ToDictionary(r => r.Regel.Code);
        var nu = wordt.Select(r => r.Regel.Code).ToHashSet();
        var beide = wordt.Where(r => toen.ContainsKey(r.Regel.Code)).Select(r => Vergelijk(toen[r.Regel.Code], r)).ToList();
        List<GewijzigdeRegel> gewijzigd = [.. beide.Where(g => g.IsTitelAnders || g.Velden.Any())];
        return new([.. wordt.Where(r => !toen.ContainsKey(r.Regel.Code))], [.. was.Where(r => !nu.Contains(r.Regel.Code))], gewijzigd, beide.Count - gewijzigd.Count);
    }

    private static GewijzigdeRegel Vergelijk(Geplaatst oud, Geplaatst nieuw) =>
        new(oud, nieuw, Woordverschil.Tussen(oud.Regel.Titel, nieuw.Regel.Titel), oud.Regel.Titel != nieuw.Regel.Titel);

    private static List<Geplaatst> Regels(Jaarplanoverzicht plan) =>
        [.. from lijn in plan.Lijnen from thema in lijn.Themas from regel in thema.Regels select new Geplaatst(lijn.Naam, thema.Naam, regel)];
}
