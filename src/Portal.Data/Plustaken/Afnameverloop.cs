namespace Portal.Data.Plustaken;

/// <summary>Whether a gemeente takes a plustaak in a year.</summary>
public enum Afnamestand
{
    /// <summary>No document and no decision tells; never read as "no".</summary>
    NietBekend,
    Afgenomen,
    NietAfgenomen,
}

/// <summary>
/// What is known, year by year, of one gemeente and one plustaak. A year that no document and no decision speaks about stays unknown:
/// taking it before and after does not fill the gap.
/// </summary>
/// <param name="code">Code of the plustaak.</param>
/// <param name="genoemd">Years in which a document names the gemeente as taker.</param>
/// <param name="besluiten">Requests the bureau confirmed: from that year on it starts or stops, until a later decision.</param>
/// <param name="geteld">Years of which the bureau entered a volume: who counts a service, performs it.</param>
public sealed class Afnameverloop(
    string code, IReadOnlyCollection<int> genoemd, IReadOnlyDictionary<int, PlustaakVraag> besluiten, IReadOnlyCollection<int> geteld)
{
    public string Code => code;

    public Afnamestand Stand(int jaar)
    {
        if (Plustaakregels.LaatsteJaar(code) < jaar)
        {
            return Afnamestand.NietAfgenomen;
        }

        if (Besluit(jaar) is { } besluit && !Enumerable.Range(besluit + 1, jaar - besluit).Any(j => UitStukken(j) is not Afnamestand.NietBekend))
        {
            return besluiten[besluit] is PlustaakVraag.Starten ? Afnamestand.Afgenomen : Afnamestand.NietAfgenomen;
        }

        return UitStukken(jaar);
    }

    /// <summary>The newest year up to and including <paramref name="totEnMet"/> of which the stand is known, with that stand; null when none is.</summary>
    public (int Jaar, Afnamestand Stand)? LaatstBekend(int totEnMet)
    {
        for (var jaar = totEnMet; jaar >= Plustaakregels.EersteJaar; jaar--)
        {
            if (Stand(jaar) is not Afnamestand.NietBekend and var stand)
            {
                return (jaar, stand);
            }
        }

        return null;
    }

    /// <summary>
    /// Since when it takes the plustaak, as far as known: "sinds 2027" when the year before is known to be without, else "in ieder geval
    /// sinds 2022". Null when the newest known stand is not that it takes it.
    /// </summary>
    public string? Sinds(int totEnMet)
    {
        if (LaatstBekend(totEnMet) is not (var jaar, Afnamestand.Afgenomen))
        {
            return null;
        }

        var eerste = jaar;
        for (; jaar >= Plustaakregels.EersteJaar && Stand(jaar) is not Afnamestand.NietAfgenomen; jaar--)
        {
            eerste = Stand(jaar) is Afnamestand.Afgenomen ? jaar : eerste;
        }

        return Stand(eerste - 1) is Afnamestand.NietAfgenomen || besluiten.GetValueOrDefault(eerste, PlustaakVraag.Stoppen) is PlustaakVraag.Starten
            ? $"sinds {eerste}"
            : $"in ieder geval sinds {eerste}";
    }

    /// <summary>One Dutch sentence: how the portal knows, or why it does not know, apart from what a document says literally.</summary>
    public string Uitleg(int jaar, string gemeente)
    {
        if (Plustaakregels.LaatsteJaar(code) is { } laatste && laatste < jaar)
        {
            return $"Deze plustaak is gestopt na {laatste}.";
        }

        if (UitStukken(jaar) is Afnamestand.NietBekend && Besluit(jaar) is { } besluit && Stand(jaar) is not Afnamestand.NietBekend)
        {
            return besluiten[besluit] is PlustaakVraag.Starten
                ? $"{gemeente} vroeg deze plustaak aan vanaf {besluit}. Het bureau bevestigde dat."
                : $"{gemeente} vroeg om te stoppen vanaf {besluit}. Het bureau bevestigde dat.";
        }

        return Stand(jaar) switch
        {
            Afnamestand.Afgenomen when !genoemd.Contains(jaar) => $"Het bureau geeft over {jaar} aantallen op voor {gemeente}.",
            Afnamestand.Afgenomen => $"Een openbaar stuk noemt dat {gemeente} deze plustaak in {jaar} afnam.",
            Afnamestand.NietAfgenomen => $"{Plustaakregels.VolledigeLijst(code, jaar)} noemt alle gemeenten met deze plustaak. {gemeente} staat er niet bij.",
            _ => $"Geen van de openbare stukken noemt of {gemeente} deze plustaak in {jaar} afnam.",
        };
    }

    /// <summary>Why a gemeente cannot ask this as of 1 January of <paramref name="jaar"/>, as a Dutch sentence; null when it can.</summary>
    public string? Weigering(PlustaakVraag vraag, int jaar) => (vraag, LaatstBekend(jaar)?.Stand) switch
    {
        _ when Plustaakregels.IsPilot(code) => "Dit is een pilot en geen gewone plustaak. U kunt haar niet aanvragen of stoppen.",
        _ when Plustaakregels.LaatsteJaar(code) is { } laatste && laatste < jaar => $"Deze plustaak is gestopt na {laatste}. U kunt haar niet meer aanvragen.",
        _ when Plustaakregels.GeldtVoorAlleGemeenten(code) => "Deze plustaak geldt voor alle twaalf gemeenten samen. Eén gemeente kan niet apart beginnen of stoppen.",
        _ when besluiten.ContainsKey(jaar) => $"Over {jaar} is al beslist. Bel het bureau als dat anders moet.",
        (PlustaakVraag.Starten, Afnamestand.Afgenomen) => "Uw gemeente neemt deze plustaak al af.",
        (PlustaakVraag.Stoppen, not Afnamestand.Afgenomen) => "Voor zover bekend neemt uw gemeente deze plustaak niet af. Stoppen kan dan niet.",
        _ => null,
    };

    /// <summary>What a gemeente can ask as of 1 January of <paramref name="jaar"/>; null when nothing. The button and the act read the same rule.</summary>
    public PlustaakVraag? Mogelijk(int jaar)
    {
        var vraag = LaatstBekend(jaar)?.Stand is Afnamestand.Afgenomen ? PlustaakVraag.Stoppen : PlustaakVraag.Starten;
        return Weigering(vraag, jaar) is null ? vraag : null;
    }

    private int? Besluit(int jaar) => besluiten.Keys.Where(j => j <= jaar).Select(j => (int?)j).Max();

    private Afnamestand UitStukken(int jaar) =>
        genoemd.Contains(jaar) || geteld.Contains(jaar) ? Afnamestand.Afgenomen
        : Plustaakregels.VolledigeLijst(code, jaar) is not null ? Afnamestand.NietAfgenomen
        : Afnamestand.NietBekend;
}
