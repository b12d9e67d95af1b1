namespace Portal.Bureau;

/// <summary>How an editor wants to publish.</summary>
/// <param name="Op">From when (UTC); null for now.</param>
/// <param name="Gezien">The warnings that the editor saw and accepts.</param>
public sealed record Publicatiekeuze(DateTime? Op, IReadOnlyList<string> Gezien);
