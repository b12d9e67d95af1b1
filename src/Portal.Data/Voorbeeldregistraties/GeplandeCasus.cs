using Portal.Data.Casussen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>An invented casus with its whole course, before it is replayed through <see cref="Casus"/>.</summary>
internal sealed class GeplandeCasus
{
    public required int GemeenteId { get; init; }

    /// <summary>Null when it is refused at the triage, or still waits for it.</summary>
    public required Product? Product { get; set; }

    public required DateOnly AangemeldOp { get; set; }

    public DateOnly? WerkvoorraadOp { get; set; }

    public DateOnly? GestartOp { get; set; }

    public DateOnly? BeeindigdOp { get; set; }

    public string Kenmerk { get; set; } = "";

    public string AanmelderCode { get; set; } = "";

    public Hoofdonderwerp Hoofdonderwerp { get; set; }

    public string Onderwerp { get; set; } = "";

    /// <summary>Null as long as it has not been chosen.</summary>
    public Leeftijdsgroep? Leeftijdsgroep { get; set; }

    public int? AveFase { get; set; }

    public HashSet<Casusthema> Themas { get; } = [];

    public IReadOnlyList<int> BetrokkenGemeenten { get; set; } = [];

    public string? Reden { get; set; }

    public bool IsProcesregie => Product is Casussen.Product.Procesregie;

    public CasusStatus Status => this switch
    {
        { BeeindigdOp: not null } => GestartOp is null ? CasusStatus.Afgewezen : CasusStatus.Afgesloten,
        { GestartOp: not null } => CasusStatus.InBehandeling,
        { WerkvoorraadOp: not null } => CasusStatus.Werkvoorraad,
        _ => CasusStatus.Aangemeld,
    };

    /// <summary>Whether procesregie or advies ran at the end of that day.</summary>
    public bool LiepOp(DateOnly dag) => GestartOp <= dag && (BeeindigdOp is null || BeeindigdOp > dag);

    /// <summary>Started in the year, or started before and still running at its beginning.</summary>
    public bool WasActiefIn(int jaar) => GestartOp?.Year == jaar || LiepOp(new(jaar - 1, 12, 31));

    public CasusGegevens Gegevens => new(AanmelderCode, Hoofdonderwerp, Onderwerp, Leeftijdsgroep ?? Casussen.Leeftijdsgroep.Onbekend, AveFase, [.. Themas.Order()], BetrokkenGemeenten);

    /// <summary>The steps after the aanmelding, in order.</summary>
    public IEnumerable<CasusStap> Stappen()
    {
        if (WerkvoorraadOp is { } wacht)
        {
            yield return new(CasusStatus.Werkvoorraad, wacht, Casussen.Product.Procesregie);
        }

        if (GestartOp is { } start)
        {
            yield return new(CasusStatus.InBehandeling, start, Product);
        }

        if (BeeindigdOp is { } einde)
        {
            yield return new(Status, einde, Reden: Reden);
        }
    }

    /// <summary>Forgets what has not happened yet.</summary>
    public void KapAfNa(DateOnly vandaag)
    {
        BeeindigdOp = BeeindigdOp > vandaag ? null : BeeindigdOp;
        GestartOp = GestartOp > vandaag ? null : GestartOp;
        WerkvoorraadOp = WerkvoorraadOp > vandaag ? null : WerkvoorraadOp;
        Reden = BeeindigdOp is null ? null : Reden;
        Product = GestartOp is null && WerkvoorraadOp is null ? null : Product;
    }
}
