using System.Globalization;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Openbaar;

/// <summary>
/// Tells one state of what is public from the next: a text that differs as soon as something that may stand on a public page was saved, and
/// on each new day. What was made under one state is never shown under another.
/// </summary>
internal sealed class Openbarestand : IDisposable
{
    /// <summary>Saved all the time, and on no public page.</summary>
    private static readonly HashSet<Type> Besloten = [typeof(Gebruiker), typeof(Sessie)];

    private readonly TimeProvider klok;
    private readonly IDisposable abonnement;
    private long wijzigingen;

    public Openbarestand(Omroep omroep, TimeProvider klok) => (this.klok, abonnement) = (klok, omroep.Luister(Hoor));

    /// <summary>The state now. The day is part of it: what is late today was not yesterday.</summary>
    public string Nu => string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Read(ref wijzigingen)}/{klok.Vandaag():O}");

    public void Dispose() => abonnement.Dispose();

    private void Hoor(Wijziging wijziging)
    {
        if (wijziging.GemeenteId is null && !Besloten.Contains(wijziging.Soort))
        {
            Interlocked.Increment(ref wijzigingen);
        }
    }
}
