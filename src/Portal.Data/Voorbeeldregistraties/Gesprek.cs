using Portal.Data.Adviesvragen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>How far an invented conversation has come.</summary>
internal enum Gesprekstand
{
    Nieuw,
    InBehandeling,

    /// <summary>The bureau asked something back.</summary>
    WachtOpGemeente,
    Beantwoord,
    Gesloten,

    /// <summary>Became an aanmelding.</summary>
    Omgezet,
}

/// <summary>An invented adviesvraag: what the gemeente asks and what the bureau says. Made up, like every text of the voorbeeldregistratie.</summary>
internal sealed record Gesprek(string Onderwerp, string Vraag, string Antwoord = "")
{
    public Adviessoort Soort { get; init; } = Adviessoort.Kort;

    public int? AveFase { get; init; } = 2;

    public Spoed Spoed { get; init; } = Spoed.BinnenEenWeek;

    /// <summary>What the bureau wants to know first.</summary>
    public string? Terugvraag { get; init; }

    /// <summary>What the gemeente says to that.</summary>
    public string? Reactie { get; init; }
}

/// <summary>A conversation that has not ended yet.</summary>
/// <param name="Gemeente">Slug.</param>
/// <param name="DagenGeleden">When it was asked.</param>
internal sealed record OpenGesprek(string Gemeente, Gesprekstand Stand, int DagenGeleden, Gesprek Gesprek);
