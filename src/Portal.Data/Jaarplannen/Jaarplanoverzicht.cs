namespace Portal.Data.Jaarplannen;

/// <summary>A report about an action, to read.</summary>
/// <param name="GemeldOp">UTC.</param>
public sealed record Voortgangsbericht(
    int Volgnummer, Actiestatus? Status, int? Percentage, string? Toelichting, string? Bewijs, string? Eigenaar, Kwartalen? Planning, string Door, DateTime GemeldOp)
{
    /// <summary>The day in Drenthe on which it was reported.</summary>
    public DateOnly Op => DateOnly.FromDateTime(GemeldOp.InDrenthe());
}

/// <summary>An action of a plan with everything that was reported about it.</summary>
/// <param name="InPlan">Text, owner and planning as the plan says.</param>
/// <param name="Versie">Concurrency token of the text.</param>
/// <param name="BronfeitId">Where its text is printed; null when it was written in the portal.</param>
/// <param name="Berichten">Newest first.</param>
/// <param name="IsVrij">The plan is a concept: owner and planning are text, and reports have no say in them.</param>
/// <param name="Stand">Null: dropped, and not counted.</param>
public sealed record Planregel(
    Guid Id, string Code, Actiesoort Soort, Regeltekst InPlan, Guid Versie, string? BronfeitId, IReadOnlyList<Voortgangsbericht> Berichten, bool IsVrij, Voortgangsstand? Stand)
{
    public string Titel => InPlan.Titel;

    public Voortgangsbericht? Laatste => Berichten is [var laatste, ..] ? laatste : null;

    /// <summary>Null: not known.</summary>
    public Actiestatus? Status => Laatste?.Status;

    /// <summary>The newest report that explains something or points at evidence.</summary>
    public Voortgangsbericht? Uitleg => Berichten.FirstOrDefault(b => b.Toelichting is not null || b.Bewijs is not null);

    /// <summary>Who does it now: as last reported, or else as the plan says.</summary>
    public string? Eigenaar => (IsVrij ? null : Laatste?.Eigenaar) ?? InPlan.Eigenaar;

    /// <inheritdoc cref="Eigenaar"/>
    public Kwartalen? Planning => (IsVrij ? null : Laatste?.Planning) ?? InPlan.Planning;

    /// <summary>Number of the last report, 0 when there is none: who reports says with it what he had seen.</summary>
    public int Gezien => Laatste?.Volgnummer ?? 0;

    /// <summary>How the action stood at the end of a day; null when nothing had been reported yet.</summary>
    public Voortgangsbericht? StandOp(DateOnly dag) => Berichten.FirstOrDefault(b => b.Op <= dag);
}

/// <summary>How many actions stand how.</summary>
public sealed record Voortgangstelling(int Totaal, int Afgerond, int Lopend, int NietGestart, int Vertraagd, int Vervallen, int NietGemeld, Voortgangsstand Stand)
{
    /// <summary>Counts the actions of the year only: what is for later years, a rol or a plustaak is not counted.</summary>
    public static Voortgangstelling Van(IEnumerable<Planregel> regels)
    {
        var acties = regels.Where(r => r.Soort is Actiesoort.Actie).ToList();
        int Aantal(Actiestatus? status) => acties.Count(r => r.Status == status);
        return new(
            acties.Count, Aantal(Actiestatus.Afgerond), Aantal(Actiestatus.Loopt), Aantal(Actiestatus.NietGestart), Aantal(Actiestatus.Vertraagd),
            Aantal(Actiestatus.Vervallen), Aantal(null), Voortgangsregel.Samen(acties.Select(r => r.Stand)));
    }
}

/// <param name="Regels">Those a filter lets through.</param>
/// <param name="Telling">Of the whole thema, whatever a filter hides.</param>
public sealed record Themaoverzicht(Guid Id, int Nummer, string Naam, string Samenvatting, string? BronfeitId, IReadOnlyList<Planregel> Regels, Voortgangstelling Telling)
{
    /// <summary>How many actions of the year a filter lets through.</summary>
    public int Getoond => Regels.Count(r => r.Soort is Actiesoort.Actie);
}

/// <param name="Themas">Those that have lines left.</param>
/// <param name="Telling">Of the whole programmalijn, whatever a filter hides.</param>
public sealed record Lijnoverzicht(int Nummer, string Naam, IReadOnlyList<Themaoverzicht> Themas, Voortgangstelling Telling)
{
    /// <inheritdoc cref="Themaoverzicht.Getoond"/>
    public int Getoond => Themas.Sum(t => t.Getoond);
}

/// <summary>The facts about a plan that stand above its lines.</summary>
/// <param name="TekstHash">Null while the text can change.</param>
/// <param name="IsVoorbeeld">Invented, to practise with.</param>
public sealed record Plankop(
    Guid Id, int Jaar, int Versienummer, Jaarplanstatus Status, string? TekstHash, DateTime GewijzigdOp, DateTime? VoorgelegdOp, DateTime? VastgesteldOp,
    DateTime? TeruggelegdOp, string? TerugReden, bool IsVoorbeeld, Guid Versie);

/// <summary>A whole plan as it stands on a day.</summary>
/// <param name="Peildatum">The day that late and quiet are judged by.</param>
/// <param name="Lijnen">In the order of the plan.</param>
/// <param name="Telling">Of the whole plan, whatever a filter hides.</param>
public sealed record Jaarplanoverzicht(Plankop Kop, DateOnly Peildatum, IReadOnlyList<Lijnoverzicht> Lijnen, Voortgangstelling Telling)
{
    public IEnumerable<Planregel> Regels => Lijnen.SelectMany(l => l.Themas).SelectMany(t => t.Regels);

    /// <summary>Functions that own an action now, by name.</summary>
    public IReadOnlyList<string> Eigenaren => [.. Regels.Select(r => r.Eigenaar).OfType<string>().Distinct().Order(StringComparer.Create(Cijfers.Notatie.Nederlands, true))];

    /// <summary>Actions of which the same text stands in the plan more than once, as printed.</summary>
    public IReadOnlyList<IReadOnlyList<Planregel>> Dubbel =>
        [.. Regels.Where(r => r.Soort is Actiesoort.Actie).GroupBy(r => r.Titel).Where(g => g.Count() > 1).Select(g => (IReadOnlyList<Planregel>)[.. g])];

    /// <summary>Only the lines a filter lets through; themas and lijnen that have none left fall away. The counts stay those of the whole.</summary>
    public Jaarplanoverzicht Waar(Jaarplanfilter filter) => filter.IsLeeg ? this : this with
    {
        Lijnen = [.. Lijnen.Where(l => filter.Lijn is null || filter.Lijn == l.Nummer)
            .Select(l => l with { Themas = [.. l.Themas.Select(t => t with { Regels = [.. t.Regels.Where(filter.Past)] }).Where(t => t.Regels.Count > 0)] })
            .Where(l => l.Themas.Count > 0)],
    };

    /// <summary>What was reported after a day, newest first: each action once, with how it stood then and how it stands now.</summary>
    public IReadOnlyList<Voortgangswijziging> VeranderdSinds(DateOnly dag) =>
        [.. Regels.Where(r => r.Laatste is { } laatste && laatste.Op > dag)
            .Select(r => new Voortgangswijziging(r, r.StandOp(dag)?.Status, r.Laatste!)).OrderByDescending(w => w.Nu.GemeldOp).ThenBy(w => w.Regel.Code, StringComparer.Ordinal)];
}

/// <summary>What happened with an action in a period.</summary>
/// <param name="Toen">Its status at the beginning; null when nothing had been reported.</param>
public sealed record Voortgangswijziging(Planregel Regel, Actiestatus? Toen, Voortgangsbericht Nu);

/// <summary>A plan in a list of plans.</summary>
public sealed record Planversie(Guid Id, int Jaar, int Versienummer, Jaarplanstatus Status, DateTime GewijzigdOp, int Acties, bool IsVoorbeeld);
