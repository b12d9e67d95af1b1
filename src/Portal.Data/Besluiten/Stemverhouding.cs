namespace Portal.Data.Besluiten;

/// <summary>
/// How a vote stands: computed from the members, what each voted last, and the rule that holds. The same computation tells on screen what is
/// missing and decides at the closing.
/// </summary>
/// <param name="Leden">Who may vote, fixed at the opening: account and function.</param>
/// <param name="Stemmen">The vote that counts, of each member who voted.</param>
/// <param name="Quorum">Which part of the members must take part.</param>
/// <param name="Meerderheid">Which part of voor and tegen together must be voor.</param>
public sealed record Stemverhouding(IReadOnlyList<Stemgerechtigde> Leden, IReadOnlyDictionary<Guid, Stemkeuze> Stemmen, Drempel Quorum, Drempel Meerderheid)
{
    /// <summary>Members who voted, those who abstain included.</summary>
    public int Deelnemers => Leden.Count(l => Stemmen.ContainsKey(l.GebruikerId));

    /// <summary>Voor, with or without a condition.</summary>
    public int Voor => Aantal(Stemkeuze.Voor) + Aantal(Stemkeuze.VoorOnderVoorwaarde);

    /// <summary>Those of <see cref="Voor"/> with a condition.</summary>
    public int OnderVoorwaarde => Aantal(Stemkeuze.VoorOnderVoorwaarde);

    public int Tegen => Aantal(Stemkeuze.Tegen);

    public int Onthouden => Aantal(Stemkeuze.Onthouden);

    /// <summary>How many members must take part.</summary>
    public int Nodig => Quorum.Nodig(Leden.Count);

    public bool HeeftQuorum => Quorum.Haalt(Deelnemers, Leden.Count);

    public IReadOnlyList<Stemgerechtigde> NogTeStemmen => [.. Leden.Where(l => !Stemmen.ContainsKey(l.GebruikerId))];

    /// <summary>What would be decided if the vote closed now.</summary>
    public Stemuitkomst Uitkomst =>
        !HeeftQuorum ? Stemuitkomst.ZonderQuorum : Meerderheid.Haalt(Voor, Voor + Tegen) ? Stemuitkomst.Aangenomen : Stemuitkomst.Verworpen;

    /// <summary>What is missing, in one sentence. It says nothing about how was voted.</summary>
    public string WatOntbreekt => (Nodig - Deelnemers, NogTeStemmen.Count) switch
    {
        (1, _) => "Nog 1 stem en de uitslag telt.",
        ( > 1 and var nog, _) => $"Nog {nog} stemmen en de uitslag telt.",
        (_, 0) => "Alle leden hebben gestemd. De uitslag telt.",
        (_, 1) => "Er zijn genoeg stemmen. 1 lid heeft nog niet gestemd.",
        var (_, wachten) => $"Er zijn genoeg stemmen. {wachten} leden hebben nog niet gestemd.",
    };

    /// <summary>"4 voor (waarvan 1 onder voorwaarde), 2 tegen, 1 onthouden; 7 van de 7 leden stemden".</summary>
    public string Telling =>
        $"{Voor} voor{(OnderVoorwaarde > 0 ? $" (waarvan {OnderVoorwaarde} onder voorwaarde)" : "")}, {Tegen} tegen, {Onthouden} onthouden; {Deelnemers} van de {Leden.Count} leden stemden";

    private int Aantal(Stemkeuze keuze) => Leden.Count(l => Stemmen.TryGetValue(l.GebruikerId, out var k) && k == keuze);
}
