using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

/// <summary>What a contactpersoon does to the letters of the own gemeente.</summary>
public static class RaadsbriefCommands
{
    private const string Intussen = "Een collega veranderde dit intussen. Laad de pagina opnieuw.";
    private const string Ingehaald = "Een collega veranderde de instellingen intussen. Er is niets bewaard, en uw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.";

    /// <summary>Sets how the letters of the gemeente of the user look.</summary>
    /// <param name="versie">The version the user had on screen; null when nothing was set yet.</param>
    /// <exception cref="DomeinregelException">A value outside its limits, or a colleague was first.</exception>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task StelBriefInAsync(this PortalDbContext db, Brieftekst tekst, Guid? versie, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        var instelling = await db.Briefinstellingen.SingleOrDefaultAsync(i => i.GemeenteId == gemeenteId, cancellationToken);
        if (instelling?.Versie != versie)
        {
            throw new DomeinregelException(Ingehaald);
        }

        if (instelling is null)
        {
            db.Briefinstellingen.Add(instelling = new(gemeenteId));
        }

        instelling.Stel(tekst, db.Toegang);
        await db.BewaarAsync(cancellationToken, Ingehaald);
    }

    /// <summary>Takes over what the writer did to the letter about these years.</summary>
    /// <param name="doe">Makes the new work out of what is there now, so that what a colleague did at another place stays.</param>
    /// <returns>The work as it is now.</returns>
    /// <exception cref="DomeinregelException">Too much, too long, a BSN, or a colleague was first.</exception>
    public static async Task<Briefwerk> BewerkRaadsbriefAsync(
        this PortalDbContext db, int verslagjaar, int begrotingsjaar, Func<Briefwerk, Briefwerk> doe, DateTime nu, CancellationToken cancellationToken = default)
    {
        var concept = await db.LaadConceptAsync(verslagjaar, begrotingsjaar, nu, cancellationToken);
        concept.Bewerk(doe(concept.Werk), nu);
        await db.BewaarAsync(cancellationToken);
        return concept.Werk;
    }

    /// <summary>Keeps the letter as it stands; the same letter twice is one.</summary>
    /// <exception cref="DomeinregelException">Too many, or a colleague was first.</exception>
    public static async Task<Bewaardconcept> BewaarRaadsbriefAsync(
        this PortalDbContext db, int verslagjaar, int begrotingsjaar, Briefinhoud inhoud, DateTime nu, CancellationToken cancellationToken = default)
    {
        var concept = await db.LaadConceptAsync(verslagjaar, begrotingsjaar, nu, cancellationToken);
        var versie = concept.Bewaar(inhoud, db.Toegang, nu);
        await db.BewaarAsync(cancellationToken);
        return new(versie.Nummer, versie.Door, versie.BewaardOp);
    }

    private static async Task<Raadsbriefconcept> LaadConceptAsync(this PortalDbContext db, int verslagjaar, int begrotingsjaar, DateTime nu, CancellationToken cancellationToken)
    {
        var gemeenteId = db.EigenGemeente();
        var concept = await db.Raadsbriefconcepten.Include(c => c.Versies.OrderBy(v => v.Nummer))
            .SingleOrDefaultAsync(c => c.GemeenteId == gemeenteId && c.Verslagjaar == verslagjaar && c.Begrotingsjaar == begrotingsjaar, cancellationToken);
        if (concept is null)
        {
            db.Raadsbriefconcepten.Add(concept = new(gemeenteId, verslagjaar, begrotingsjaar, nu));
        }

        return concept;
    }

    private static async Task BewaarAsync(this PortalDbContext db, CancellationToken cancellationToken, string ingehaald = Intussen)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new DomeinregelException(ingehaald);
        }
    }
}
