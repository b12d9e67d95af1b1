using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>Something that asks for an act of the contactpersoon today.</summary>
public sealed record Aandachtspunt(string Wat, string Adres, string Toelichting, Statussoort Soort, string Status)
{
    /// <summary>A casus that waits longer than this is worth a question to the bureau.</summary>
    public const int LangInDagen = 60;

    /// <summary>What has a date comes first, then what the bureau asks or answered, then who waits long.</summary>
    public static IReadOnlyList<Aandachtspunt> Van(
        IReadOnlyList<AdviesvraagRegel> vragen, IReadOnlyList<OpenAfsluitvoorstel> voorstellen, IReadOnlyList<Wachtende> wachtenden, DateOnly vandaag) =>
    [
        .. voorstellen.Select(v => new Aandachtspunt(
            $"Casus {v.Kenmerk} kan worden afgesloten", $"/mijn-gemeente/casussen/{v.Kenmerk.ToLowerInvariant()}",
            $"{Zin(v.Onderwerp)} Geef uw akkoord voor {v.ReageerVoor.Voluit()}.",
            v.ReageerVoor < vandaag ? Statussoort.Fout : Statussoort.Info,
            v.ReageerVoor < vandaag ? "te laat" : v.ReageerVoor == vandaag ? "vandaag" : $"nog {Notatie.Dagen(v.ReageerVoor.DayNumber - vandaag.DayNumber)}")),
        .. vragen.Select(v => new Aandachtspunt(
            v.Status is Adviesstatus.Beantwoord ? "Het bureau heeft uw vraag beantwoord" : "Het bureau heeft een vraag aan u",
            $"/mijn-gemeente/adviesvragen/{v.Kenmerk.ToLowerInvariant()}",
            $"{Zin(v.Onderwerp)} {v.BijgewerktOp.Voluit()}.",
            v.Status is Adviesstatus.Beantwoord ? Statussoort.Goed : Statussoort.Letop,
            v.Status is Adviesstatus.Beantwoord ? "beantwoord" : "wacht op u")),
        .. wachtenden.Where(w => w.Wachtdagen > LangInDagen).Select(w => new Aandachtspunt(
            $"Casus {w.Kenmerk} wacht lang op procesregie", $"/mijn-gemeente/casussen/{w.Kenmerk.ToLowerInvariant()}",
            $"{Zin(w.Onderwerp)} In de werkvoorraad sinds {w.WerkvoorraadOp.Voluit()}.",
            Statussoort.Letop, $"wacht {Notatie.Dagen(w.Wachtdagen)}")),
    ];
    /// <summary>A subject as a sentence of its own; one that is a question keeps its mark.</summary>
    private static string Zin(string onderwerp) => onderwerp.TrimEnd() is [.., '.' or '?' or '!'] af ? af : $"{onderwerp.TrimEnd()}.";
}
