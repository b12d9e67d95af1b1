using System.Globalization;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Openbaar;

/// <summary>
/// Tells one state of what is public from the next: a text that differs as soon as something that may stand on a public page was saved, and
/// each minute. What was made under one state is never shown under another.
/// </summary>
/// <remarks>The minute is there for what comes by itself: a page that is planned for half past two, an action that is late from tomorrow.</remarks>
internal sealed class Openbarestand : IDisposable
{
    /// <summary>Saved all the time, and on no public page.</summary>
    private static readonly HashSet<Type> Besloten = [typeof(Gebruiker), typeof(Sessie)];

    private readonly TimeProvider klok;
    private readonly IDisposable abonnement;
    private long wijzigingen;
    private volatile Stand laatste = new(0, 0);

    public Openbarestand(Omroep omroep, TimeProvider klok) => (this.klok, abonnement) = (klok, omroep.Luister(Hoor));

    public string Nu
    {
        get
        {
            var (aantal, minuut) = (Interlocked.Read(ref wijzigingen), klok.Nu().Ticks / TimeSpan.TicksPerMinute);
            var stand = laatste; // asked with every request: written out once
            if (stand.Aantal != aantal || stand.Minuut != minuut)
            {
                laatste = stand = new(aantal, minuut);
            }

            return stand.Tekst;
        }
    }

    /// <summary>Between these two states only time went by: nothing was saved.</summary>
    public static bool IsZelfdeInhoud(string ene, string andere) => ene.Split('/')[0] == andere.Split('/')[0];

    public void Dispose() => abonnement.Dispose();

    private sealed record Stand(long Aantal, long Minuut)
    {
        public string Tekst { get; } = string.Create(CultureInfo.InvariantCulture, $"{Aantal}/{Minuut}");
    }

    private void Hoor(Wijziging wijziging)
    {
        if (wijziging.GemeenteId is null && !Besloten.Contains(wijziging.Soort))
        {
            Interlocked.Increment(ref wijzigingen);
        }
    }
}
