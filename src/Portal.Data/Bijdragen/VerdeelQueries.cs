using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Bijdragen;

/// <summary>A kept voorstel in a list and in a comparison.</summary>
/// <param name="Bedragen">Euros per gemeente, in the order of the CBS-code, as kept.</param>
public sealed record VerdeelvoorstelRegel(Guid Id, string Naam, Verdeelvraag Vraag, IReadOnlyList<decimal> Bedragen, string Door, DateTime GemaaktOp);

public static class VerdeelQueries
{
    private static readonly Dictionary<string, Casusmaat> Maten = new()
    {
        ["actieve_procesregie"] = Casusmaat.Actief,
        ["instroom_procesregie"] = Casusmaat.Instroom,
        ["uitgebreid_advies"] = Casusmaat.Advies,
    };

    /// <summary>All public figures a what-if of the verdeelsleutel divides by. Published figures only, never rows of the registration.</summary>
    public static async Task<Verdeelgegevens> GetVerdeelgegevensAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var gemeenten = await db.Gemeenten.AsNoTracking().OrderBy(g => g.Id).ToListAsync(cancellationToken);
        var inwoners = await db.Inwonertallen.AsNoTracking().Include(i => i.Bron).ToListAsync(cancellationToken);
        var codes = Maten.Keys.ToArray();
        var casussen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.Dimensie == null && k.GemeenteId != null && codes.Contains(k.IndicatorCode)).ToListAsync(cancellationToken);
        var casusjaar = casussen.GroupBy(k => k.Jaar).Where(g => g.Count() == gemeenten.Count * Maten.Count).Max(g => (int?)g.Key);
        var regels = await db.Verdeelsleutels.AsNoTracking().Include(r => r.Bron).ToListAsync(cancellationToken);
        var totalen = await db.Bijdragetotalen.AsNoTracking().Include(t => t.Bron).Where(t => t.Soort == Bijdragesoort.Totaal || t.Soort == Bijdragesoort.Basis)
            .OrderBy(t => t.Jaar).ToListAsync(cancellationToken);
        var gedrukt2019 = totalen.Find(t => t.Jaar == 2019)?.Cijfer;

        return new(
            [.. gemeenten.Select(g => new Verdeelgemeente(
                g.Id, g.Naam, g.Sleutelgroep,
                inwoners.Where(i => i.GemeenteId == g.Id && i.Peildatum is { Month: 1, Day: 1 }).ToDictionary(i => i.Peildatum.Year, i => new Cijfer(i.Aantal, Eenheid.Aantal, i.Herkomst)),
                casussen.Where(k => k.GemeenteId == g.Id && k.Jaar == casusjaar).ToDictionary(k => Maten[k.IndicatorCode], k => k.Cijfer)))],
            regels,
            [.. inwoners.Where(i => i.Peildatum is { Month: 1, Day: 1 }).GroupBy(i => i.Peildatum.Year).Where(g => g.Count() == gemeenten.Count).Select(g => g.Key).Order()],
            casusjaar,
            [.. totalen.Select(t => new Deel(t.Jaar == 2019 ? "2019" : $"{t.Jaar}, {t.Soort.TekstSamen()}", t.Jaar == 2019 ? Grondslag2019(t.Cijfer) : t.Cijfer))],
            gedrukt2019);
    }

    /// <summary>The kept voorstellen, newest first.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<VerdeelvoorstelRegel>> GetVerdeelvoorstellenAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        if (db.Toegang is not ({ Rol: Rol.Stuurgroeplid } or { IsBureau: true } or { IsSysteem: true }))
        {
            throw new UnauthorizedAccessException("Voorstellen zijn van de stuurgroep en het bureau.");
        }

        return [.. (await db.Verdeelvoorstellen.AsNoTracking().OrderByDescending(v => v.GemaaktOp).ThenBy(v => v.Naam).Take(Verdeelvoorstel.MaxAantal).ToListAsync(cancellationToken))
            .Select(v => new VerdeelvoorstelRegel(v.Id, v.Naam, v.Vraag, v.Bedragen, v.Door, v.GemaaktOp))];
    }

    private static Cijfer Grondslag2019(Cijfer gedrukt) => new(BijdrageQueries.Grondslag2019, Eenheid.Euro, new Berekend(
        "Het ronde bedrag dat precies de gedrukte bedragen per gemeente geeft. Het stuk zelf noemt alleen de som van de afgeronde bedragen.", [new("Gedrukt totaal", gedrukt)]));
}
