using Portal.Data.Toegang;

namespace Portal.Data.Bezoeken;

/// <summary>
/// What a contactpersoon saw on the overview: at this visit and at the one before. It answers "what changed since I was last here"
/// without keeping a history of every figure.
/// </summary>
[GeschrevenDoor(Rol.Contactpersoon)]
public sealed class Bezoek : IVanGemeente
{
    /// <summary>Who comes back within this time is still at the same visit.</summary>
    public static readonly TimeSpan Pauze = TimeSpan.FromMinutes(30);

    /// <summary>How precisely the end of a visit is known.</summary>
    public static readonly TimeSpan Bijhouden = TimeSpan.FromMinutes(5);

    private Bezoek() { }

    public Bezoek(Guid gebruikerId, int gemeenteId, IReadOnlyDictionary<string, int> standen, DateTime nu) =>
        (GebruikerId, GemeenteId, Standen, LaatstOp) = (gebruikerId, gemeenteId, standen, nu);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid GebruikerId { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>Counts by name as last seen during this visit.</summary>
    public IReadOnlyDictionary<string, int> Standen { get; private set; } = new Dictionary<string, int>();

    /// <summary>The last look of this visit (UTC).</summary>
    public DateTime LaatstOp { get; private set; }

    /// <summary>Counts by name at the end of the visit before; null at the first visit.</summary>
    public IReadOnlyDictionary<string, int>? VorigeStanden { get; private set; }

    public DateTime? VorigeOp { get; private set; }

    /// <summary>Notes a look. Looking again at the same figures within <see cref="Bijhouden"/> changes nothing, and gives false: it is no reason to write.</summary>
    public bool Kijk(IReadOnlyDictionary<string, int> standen, DateTime nu)
    {
        if (nu - LaatstOp < Bijhouden && standen.Count == Standen.Count && standen.All(s => Standen.TryGetValue(s.Key, out var stand) && stand == s.Value))
        {
            return false;
        }

        if (nu - LaatstOp > Pauze)
        {
            (VorigeStanden, VorigeOp) = (Standen, LaatstOp);
        }

        (Standen, LaatstOp) = (standen, nu);
        return true;
    }
}

/// <summary>A count that changed between two visits.</summary>
public sealed record Verandering(string Wat, int Voor, int Na);

/// <summary>What changed in the own figures since the previous visit.</summary>
/// <param name="VorigeOp">End of the previous visit (UTC); null when this is the first.</param>
public sealed record SindsVorigBezoek(DateTime? VorigeOp, IReadOnlyList<Verandering> Veranderingen);
