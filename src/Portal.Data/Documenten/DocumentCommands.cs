using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Documenten;

/// <summary>What the bureau does with documents.</summary>
public static class DocumentCommands
{
    private const string Ingehaald = "Iemand anders heeft dit document net veranderd. Er is niets bewaard.";

    /// <summary>Makes a pdf public.</summary>
    /// <exception cref="DomeinregelException">Refused, or the same file stands there already. Nothing is saved.</exception>
    public static async Task<Guid> PlaatsDocumentAsync(this PortalDbContext db, Documentgegevens gegevens, byte[] bestand, DateTime nu, CancellationToken cancellationToken = default)
    {
        var document = Document.Plaats(gegevens, bestand, db.Toegang, nu);
        if (await db.Documenten.Where(d => d.Sha256 == document.Sha256).Select(d => new { d.Titel, d.IngetrokkenOp }).FirstOrDefaultAsync(cancellationToken) is { } zelfde)
        {
            throw new DomeinregelException(zelfde.IngetrokkenOp is null
                ? $"Dit bestand staat er al, als ‘{zelfde.Titel}’."
                : $"Dit bestand stond er al, als ‘{zelfde.Titel}’, en is ingetrokken. Zet dat terug.", nameof(Document.Inhoud));
        }

        await db.VereisBronAsync(gegevens.BronId, cancellationToken);
        db.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        return document.Id;
    }

    /// <exception cref="DomeinregelException">Refused, or someone else was first. Nothing is saved.</exception>
    public static async Task WijzigDocumentAsync(this PortalDbContext db, Guid id, Documentgegevens gegevens, Guid versie, CancellationToken cancellationToken = default)
    {
        await db.VereisBronAsync(gegevens.BronId, cancellationToken);
        await db.BewerkAsync(id, versie, d => d.Wijzig(gegevens, db.Toegang), cancellationToken);
    }

    /// <inheritdoc cref="WijzigDocumentAsync"/>
    public static Task TrekDocumentInAsync(this PortalDbContext db, Guid id, string? reden, Guid versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(id, versie, d => d.TrekIn(reden, db.Toegang, nu), cancellationToken);

    /// <inheritdoc cref="WijzigDocumentAsync"/>
    public static Task ZetDocumentTerugAsync(this PortalDbContext db, Guid id, Guid versie, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(id, versie, d => d.ZetTerug(db.Toegang), cancellationToken);

    private static async Task BewerkAsync(this PortalDbContext db, Guid id, Guid versie, Action<Document> bewerk, CancellationToken cancellationToken)
    {
        var document = await db.Documenten.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) ?? throw new DomeinregelException("Dit document is er niet meer.");
        if (document.Versie != versie)
        {
            throw new DomeinregelException(Ingehaald);
        }

        bewerk(document);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomeinregelException(Ingehaald);
        }
    }

    private static async Task VereisBronAsync(this PortalDbContext db, string? bronId, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(bronId) && !await db.Bronnen.AnyAsync(b => b.Id == bronId, cancellationToken))
        {
            throw new DomeinregelException("Kies een bron uit de lijst.", nameof(Document.BronId));
        }
    }
}
