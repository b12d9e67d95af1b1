using Portal.Data;
using Portal.Data.Adviesvragen;

namespace Portal.Adviesvragen;

/// <summary>One adviesvraag as a page shows it, with what its reader was typing.</summary>
/// <param name="GebruikerId">Who is signed in.</param>
/// <param name="Nu">When this was read (UTC).</param>
public sealed record Adviesscherm(AdviesvraagDetail Vraag, BewaardConcept? Concept, Guid GebruikerId, DateTime Nu);

public static class Adviesschermen
{
    /// <summary>Null for a question that does not exist and for one the user may not see.</summary>
    public static async Task<Adviesscherm?> GetAdviesschermAsync(this PortalDatabase database, string kenmerk, DateTime nu)
    {
        await using var db = await database.OpenAsync();
        return await db.GetAdviesvraagAsync(kenmerk) is { } vraag
            ? new(vraag, await db.GetConceptAsync(vraag.Kenmerk), db.Toegang.GebruikerId ?? Guid.Empty, nu)
            : null;
    }
}
