using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Logboek;

namespace Portal.Data.Casussen;

/// <summary>The figures of the casussen a user sees: per year since <see cref="EersteJaar"/>, this year beside the last, and as they stand today.</summary>
/// <param name="Jaren">Oldest first; the running year is last.</param>
/// <param name="Vergelijking">Null in January, when no month of the year is complete.</param>
/// <param name="InBehandeling">Casussen in behandeling today: procesregie and uitgebreid advies together.</param>
/// <param name="Werkvoorraad">Casussen that wait for procesregie today.</param>
/// <param name="WachtOpTriage">Casussen that were registered and not yet judged.</param>
public sealed record Casuscijfers(IReadOnlyList<Casusjaar> Jaren, Casusvergelijking? Vergelijking, Cijfer InBehandeling, Cijfer Werkvoorraad, Cijfer WachtOpTriage)
{
    /// <summary>The first year the jaarverslagen count in the same way.</summary>
    public const int EersteJaar = 2021;

    /// <summary>Makes the figures from the counts. Pure: the same counts give the same figures.</summary>
    /// <param name="tellingen">How many per measure and month, as in <see cref="Casustelling"/>.</param>
    /// <param name="begin">The first year of the registration; earlier years are not known. Null: nothing was ever registered.</param>
    /// <param name="lijst">Path of the page that lists casussen, for the herkomst; null for who may not see rows.</param>
    internal static Casuscijfers Van(
        IReadOnlyCollection<(Telmaat Maat, int Maand, int Aantal)> tellingen, int? begin, DateOnly vandaag, string? lijst, bool isVoorbeeld)
    {
        var teller = new Teller(tellingen, begin ?? vandaag.Year, vandaag, lijst, isVoorbeeld);
        var volleMaand = vandaag.Month - 1;
        return new(
            [.. Enumerable.Range(EersteJaar, Math.Max(vandaag.Year - EersteJaar + 1, 1)).Select(jaar => teller.Jaar(jaar, 12))],
            volleMaand == 0 ? null : new(volleMaand, teller.Jaar(vandaag.Year, volleMaand), teller.Jaar(vandaag.Year - 1, volleMaand)),
            teller.Stand(Telmaat.InBehandeling, "Casussen die nu in behandeling zijn.", CasusStatus.InBehandeling),
            teller.Stand(Telmaat.InWerkvoorraad, "Casussen die nu wachten op procesregie.", CasusStatus.Werkvoorraad),
            teller.Stand(Telmaat.WachtOpTriage, "Casussen die zijn aangemeld en nog niet zijn beoordeeld.", CasusStatus.Aangemeld));
    }

    private sealed class Teller(
        IReadOnlyCollection<(Telmaat Maat, int Maand, int Aantal)> tellingen, int begin, DateOnly vandaag, string? lijst, bool isVoorbeeld)
    {
        /// <param name="totEnMet">The month up to and including which counts; 12 for the whole year.</param>
        public Casusjaar Jaar(int jaar, int totEnMet)
        {
            var periode = totEnMet == 12 ? $"in {jaar}" : $"in {Casusvergelijking.PeriodeVan(totEnMet)} {jaar}";
            var (van, tot) = ((jaar * 100) + 1, (jaar * 100) + totEnMet);
            var beginstand = Som(Telmaat.Instroom, 0, van - 1) - Som(Telmaat.Afgesloten, 0, van - 1);
            var instroom = Som(Telmaat.Instroom, van, tot);
            return new(
                jaar,
                Maak(Jaartelling.Beginstand, beginstand, $"Casussen die op 1 januari {jaar} al onder procesregie waren."),
                Maak(Jaartelling.Instroom, instroom, $"Casussen waarvan de procesregie {periode} begon."),
                Maak(Jaartelling.Actief, beginstand + instroom, $"Casussen die op 1 januari {jaar} onder procesregie waren, en casussen waarvan de procesregie {periode} begon."),
                Maak(Jaartelling.Afgesloten, Som(Telmaat.Afgesloten, van, tot), $"Casussen waarvan de procesregie {periode} eindigde."),
                Maak(Jaartelling.Advies, Som(Telmaat.Advies, van, tot), $"Casussen waarin het bureau {periode} begon met uitgebreid advies."),
                Maak(Jaartelling.Aangemeld, Som(Telmaat.Aangemeld, van, tot), $"Casussen die {periode} zijn aangemeld, ook als ze later zijn afgewezen."));

            Cijfer Maak(Jaartelling telling, int aantal, string wat) => jaar < begin
                ? Cijfer.NietBekend(Eenheid.Aantal, $"De registratie in dit portaal begint in {begin}.")
                : new(aantal, Eenheid.Aantal, new Geteld(
                    wat, Peildatum(telling), Adres(new() { Jaar = jaar, Telling = telling, TotEnMetMaand = totEnMet == 12 || telling is Jaartelling.Beginstand ? null : totEnMet }), isVoorbeeld));

            DateOnly Peildatum(Jaartelling telling)
            {
                var laatste = telling is Jaartelling.Beginstand ? new DateOnly(jaar, 1, 1) : new DateOnly(jaar, totEnMet, DateTime.DaysInMonth(jaar, totEnMet));
                return laatste < vandaag ? laatste : vandaag;
            }
        }

        public Cijfer Stand(Telmaat maat, string wat, CasusStatus status) =>
            new(Som(maat, 0, 0), Eenheid.Aantal, new Geteld(wat, vandaag, Adres(new() { Status = status }), isVoorbeeld));

        private int Som(Telmaat maat, int van, int totEnMet) =>
            tellingen.Where(t => t.Maat == maat && t.Maand >= van && t.Maand <= totEnMet).Sum(t => t.Aantal);

        private string? Adres(CasusFilter filter) => lijst is null ? null : filter.Adres(lijst);
    }
}

/// <summary>The figures of one year, or of its first months. Actief = beginstand + instroom.</summary>
public sealed record Casusjaar(int Jaar, Cijfer Beginstand, Cijfer Instroom, Cijfer Actief, Cijfer Afgesloten, Cijfer Advies, Cijfer Aangemeld);

/// <summary>The complete months of the running year beside the same months of the year before.</summary>
public sealed record Casusvergelijking(int TotEnMetMaand, Casusjaar Nu, Casusjaar Vorig)
{
    /// <summary>"januari" or "januari tot en met oktober".</summary>
    public string Periode => PeriodeVan(TotEnMetMaand);

    internal static string PeriodeVan(int totEnMetMaand) => totEnMetMaand == 1 ? Maand(1) : $"{Maand(1)} tot en met {Maand(totEnMetMaand)}";

    private static string Maand(int maand) => Notatie.Nederlands.DateTimeFormat.GetMonthName(maand);
}

public static class CasuscijferQueries
{
    /// <summary>The figures of the casussen the user sees, from a number of rows that depends on the months alone, not on the casussen.</summary>
    /// <param name="lijst">Path of the page that lists the casussen: "/mijn-gemeente/casussen".</param>
    /// <param name="isVoorbeeld">The registration is the demo registration.</param>
    public static Task<Casuscijfers> GetCasuscijfersAsync(
        this PortalDbContext db, DateOnly vandaag, string lijst, bool isVoorbeeld = false, CancellationToken cancellationToken = default) =>
        db.InzageAsync(
            Logblik.Van(db, Logobject.Casuscijfers),
            async () => Casuscijfers.Van(await db.Casustellingen.TelAsync(cancellationToken), await Regiototalen.GetBeginjaarAsync(db, cancellationToken), vandaag, lijst, isVoorbeeld),
            cancellationToken);

    internal static async Task<IReadOnlyCollection<(Telmaat Maat, int Maand, int Aantal)>> TelAsync(this IQueryable<Casustelling> tellingen, CancellationToken cancellationToken)
    {
        var rijen = await tellingen.GroupBy(t => new { t.Maat, t.Maand }).Select(g => new { g.Key.Maat, g.Key.Maand, Aantal = g.Sum(t => t.Aantal) }).ToListAsync(cancellationToken);
        return [.. rijen.Select(r => (r.Maat, r.Maand, r.Aantal))];
    }
}
