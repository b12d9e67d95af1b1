using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>Ask the bureau something, and see how the own questions stand.</summary>
public sealed partial class Adviesvragen(PortalDatabase database, NavigationManager navigatie, TimeProvider klok)
{
    private Gegevens? scherm;
    private string? nieuws;

    [SupplyParameterFromQuery(Name = "pagina")]
    public string? Pagina { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Gegevens? Bewaard { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var gevraagd = Adreswoord.Getal(Pagina, 1, 10_000) ?? 1;
        scherm ??= Bewaard;
        if (scherm?.Gevraagd != gevraagd)
        {
            scherm = await LaadAsync(gevraagd);
        }

        Bewaard = scherm;
    }

    private async Task<Gegevens> LaadAsync(int pagina)
    {
        await using var db = await database.OpenAsync();
        return new(
            pagina,
            db.Toegang.GemeenteNaam ?? "",
            db.Toegang.GemeenteId ?? 0,
            db.Toegang.GebruikerId ?? Guid.Empty,
            await db.GetEigenAdviesvragenAsync(pagina),
            await db.GetConceptAsync(Adviesconcept.NieuweVraag),
            klok.Nu());
    }

    private async Task VerversAsync()
    {
        var oud = scherm!.Vragen.Vragen.ToDictionary(v => v.Kenmerk);
        await using var db = await database.OpenAsync();
        var vragen = await db.GetEigenAdviesvragenAsync(scherm.Gevraagd);
        nieuws = string.Join(' ', vragen.Vragen
            .Where(v => v.IsAanGemeente && (!oud.TryGetValue(v.Kenmerk, out var was) || was.BijgewerktOp != v.BijgewerktOp))
            .Select(v => v.Status is Adviesstatus.Beantwoord ? $"Uw vraag ‘{v.Onderwerp}’ is beantwoord." : $"Het bureau vraagt iets terug over ‘{v.Onderwerp}’."));
        scherm = scherm with { Vragen = vragen };
    }

    private async Task<DateTime?> BewaarAsync(Conceptvelden velden)
    {
        await using var db = await database.OpenAsync();
        return await db.BewaarConceptAsync(Adviesconcept.NieuweVraag, velden, klok.Nu());
    }

    private async Task VerstuurAsync(Vraaggegevens gegevens, Guid formulierId)
    {
        string kenmerk;
        await using (var db = await database.OpenAsync())
        {
            kenmerk = await db.StelAdviesvraagAsync(gegevens, formulierId, klok.Nu());
        }

        navigatie.NavigateTo($"/mijn-gemeente/adviesvragen/{kenmerk.ToLowerInvariant()}?verstuurd=ja");
    }

    /// <summary>All the page shows.</summary>
    /// <param name="Gevraagd">The page of the list as asked for in the address.</param>
    /// <param name="GebruikerId">Who is signed in.</param>
    /// <param name="Nu">When this was read (UTC).</param>
    public sealed record Gegevens(
        int Gevraagd, string Gemeente, int GemeenteId, Guid GebruikerId, EigenAdviesvragen Vragen, BewaardConcept? Concept, DateTime Nu);
}
