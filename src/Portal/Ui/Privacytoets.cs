using Portal.Data.Privacy;

namespace Portal.Ui;

/// <summary>
/// What in a form may point at a person, and whether its author says that it does not. A confirmation holds for the warnings that were
/// shown: who then types something else that warns is asked again.
/// </summary>
public sealed class Privacytoets
{
    /// <summary>What to look at, in Dutch sentences; empty when nothing warns.</summary>
    public IReadOnlyList<string> Waarschuwingen { get; private set; } = [];

    /// <summary>The author ticked that none of it points at a person.</summary>
    public bool IsBevestigd { get; set; }

    /// <summary>Looks at the texts as they are now. True when nothing warns, or when what warns was confirmed.</summary>
    public bool IsGoed(IReadOnlyList<string> teksten)
    {
        IReadOnlyList<string> nu = [.. teksten.SelectMany(t => Persoonsgegevens.Zoek(t)).Where(v => v.Ernst is Ernst.Waarschuwen).Select(v => v.Melding)];
        if (!nu.SequenceEqual(Waarschuwingen))
        {
            (Waarschuwingen, IsBevestigd) = (nu, false);
        }

        return nu.Count == 0 || IsBevestigd;
    }

    public void Vergeet() => (Waarschuwingen, IsBevestigd) = ([], false);
}
