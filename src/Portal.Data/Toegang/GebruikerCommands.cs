using Microsoft.EntityFrameworkCore;
using Portal.Data.Governance;
using Portal.Data.Logboek;

namespace Portal.Data.Toegang;

/// <summary>An account as a beheerder wants it.</summary>
/// <param name="Functie">What others see. No personal name.</param>
public sealed record Accountgegevens(string? Functie, Rechten Rechten);

/// <summary>
/// What beheerders do with accounts. Each act is written in the logboek together with what it changes, and acts never overlap: see
/// <see cref="LogboekCommands"/>. Who acts is looked up anew within the act, and nobody acts on his own account: so there is always a beheerder
/// left, also when two shut each other out at the same moment.
/// </summary>
public static class GebruikerCommands
{
    private const string BestaatNiet = "Dit account bestaat niet.";

    /// <summary>Proposes an account for who signs in with this key. Another beheerder must confirm it. Proposing it twice is doing it once.</summary>
    /// <exception cref="DomeinregelException">Not a beheerder, the key has an account or another proposal, or something does not fit. Nothing is saved.</exception>
    public static Task NodigUitAsync(this PortalDbContext db, Aanmeldsleutel sleutel, Accountgegevens gegevens, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            await db.VereisBeheerderAsync(cancellationToken);
            var functie = await db.KeurAsync(gegevens, cancellationToken);
            if (await db.Gebruikers.AnyAsync(g => g.Issuer == sleutel.Issuer && g.Subject == sleutel.Subject, cancellationToken))
            {
                throw new DomeinregelException("Met deze sleutel is er al een account.", "Sleutel");
            }

            var open = await db.Rechtenvoorstellen.FirstOrDefaultAsync(v => v.Stand == Voorstelstand.Open && v.Issuer == sleutel.Issuer && v.Subject == sleutel.Subject, cancellationToken);
            return await db.StelVoorAsync(open, new Rechtenvoorstel(sleutel, functie, gegevens.Rechten, db.Toegang, nu), pen, "nieuw account", cancellationToken);
        }, cancellationToken);

    /// <summary>Changes function, role or gemeente. What brings new rights becomes a proposal; what takes rights away holds at once.</summary>
    /// <returns>Whether it is a proposal that another beheerder must confirm.</returns>
    /// <exception cref="DomeinregelException">Not a beheerder, the own account, or something does not fit. Nothing is saved.</exception>
    public static Task<bool> WijzigAccountAsync(this PortalDbContext db, Guid id, Accountgegevens gegevens, Guid versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            var gebruiker = await db.LaadVreemdeAsync(id, versie, cancellationToken);
            var functie = await db.KeurAsync(gegevens, cancellationToken);
            var (was, wordt) = (gebruiker.Rechten, gegevens.Rechten);
            if (wordt.Verruimt(was))
            {
                var open = await db.Rechtenvoorstellen.FirstOrDefaultAsync(v => v.Stand == Voorstelstand.Open && v.GebruikerId == id, cancellationToken);
                return await db.StelVoorAsync(open, new Rechtenvoorstel(gebruiker, functie, wordt, db.Toegang, nu), pen, await db.OmschrijfAsync(was, cancellationToken), cancellationToken);
            }

            if (functie != gebruiker.Functie)
            {
                pen.Schrijf(new(Logactie.FunctieGewijzigd, Logobject.Account, id, functie, $"functie: {gebruiker.Functie} → {functie}", gebruiker.GemeenteId));
                gebruiker.Hernoem(functie);
            }

            if (wordt != was)
            {
                gebruiker.WijzigRechten(wordt);
                pen.Schrijf(new(Logactie.RechtenGewijzigd, Logobject.Account, id, functie, $"{await db.OmschrijfAsync(was, cancellationToken)} → {await db.OmschrijfAsync(wordt, cancellationToken)}", wordt.GemeenteId));
            }

            return false;
        }, cancellationToken);

    /// <summary>The second person agrees: the account is made, or gets its rights. Confirming twice is doing it once.</summary>
    /// <exception cref="DomeinregelException">
    /// Not a beheerder, the one who proposed it, the own account, lapsed, or the account changed since. Nothing is saved.
    /// </exception>
    public static Task BevestigVoorstelAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            await db.VereisBeheerderAsync(cancellationToken);
            var voorstel = await db.LaadVoorstelAsync(id, cancellationToken);
            if (voorstel is { Stand: Voorstelstand.Bevestigd } && voorstel.AfgehandeldDoorId == db.Toegang.GebruikerId)
            {
                return true;
            }

            voorstel.Bevestig(db.Toegang, nu);
            var wordt = await db.OmschrijfAsync(voorstel.Rechten, cancellationToken);
            if (voorstel.GebruikerId is { } gebruikerId)
            {
                var gebruiker = await db.LaadAsync(gebruikerId, cancellationToken);
                if (gebruiker.RechtenVersie != voorstel.VanRechtenVersie)
                {
                    throw new DomeinregelException("Aan dit account is na het voorstel iets veranderd. Laat het voorstel vervallen en doe een nieuw voorstel.");
                }

                var was = await db.OmschrijfAsync(gebruiker.Rechten, cancellationToken);
                gebruiker.Hernoem(voorstel.Functie);
                gebruiker.WijzigRechten(voorstel.Rechten);
                pen.Schrijf(new(Logactie.VoorstelBevestigd, Logobject.Rechtenvoorstel, gebruikerId, voorstel.Functie, $"voorgesteld door: {voorstel.Door}", voorstel.GemeenteId));
                pen.Schrijf(new(Logactie.RechtenGewijzigd, Logobject.Account, gebruikerId, voorstel.Functie, $"{was} → {wordt}", voorstel.GemeenteId));
            }
            else
            {
                var nieuw = new Gebruiker(voorstel.Issuer, voorstel.Subject, voorstel.Functie, voorstel.Rol, voorstel.GemeenteId);
                db.Gebruikers.Add(nieuw);
                pen.Schrijf(new(Logactie.VoorstelBevestigd, Logobject.Rechtenvoorstel, voorstel.Id, voorstel.Functie, $"voorgesteld door: {voorstel.Door}", voorstel.GemeenteId));
                pen.Schrijf(new(Logactie.AccountGemaakt, Logobject.Account, nieuw.Id, voorstel.Functie, wordt, voorstel.GemeenteId));
            }

            return true;
        }, cancellationToken);

    /// <summary>Refuses a proposal, or withdraws one's own.</summary>
    /// <exception cref="DomeinregelException">Not a beheerder, or it was handled already. Nothing is saved.</exception>
    public static Task LaatVoorstelVervallenAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            await db.VereisBeheerderAsync(cancellationToken);
            var voorstel = await db.LaadVoorstelAsync(id, cancellationToken);
            voorstel.Vervalt(db.Toegang, nu);
            pen.Schrijf(new(Logactie.VoorstelVervallen, Logobject.Rechtenvoorstel, voorstel.GebruikerId ?? voorstel.Id, voorstel.Functie, $"voorgesteld door: {voorstel.Door}", voorstel.GemeenteId));
            return true;
        }, cancellationToken);

    /// <summary>Shuts an account out: what is open on it reads and writes nothing after five seconds.</summary>
    /// <exception cref="DomeinregelException">Not a beheerder, the own account, blocked already, or no good reason. Nothing is saved.</exception>
    public static Task BlokkeerAsync(this PortalDbContext db, Guid id, string? reden, Guid versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            var gebruiker = await db.LaadVreemdeAsync(id, versie, cancellationToken);
            gebruiker.Blokkeer(reden);
            pen.Schrijf(new(Logactie.Geblokkeerd, Logobject.Account, id, gebruiker.Functie, $"reden: {gebruiker.Blokkeerreden}", gebruiker.GemeenteId));
            return true;
        }, cancellationToken);

    /// <summary>Gives an account back what two people gave it before.</summary>
    /// <exception cref="DomeinregelException">Not a beheerder, the own account, or no good reason. Nothing is saved.</exception>
    public static Task DeblokkeerAsync(this PortalDbContext db, Guid id, string? reden, Guid versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            var gebruiker = await db.LaadVreemdeAsync(id, versie, cancellationToken);
            var waarom = Invoertekst.Verplicht(reden, Gebruiker.RedenMaxLength, "een reden");
            gebruiker.Deblokkeer();
            pen.Schrijf(new(Logactie.Gedeblokkeerd, Logobject.Account, id, gebruiker.Functie, $"reden: {waarom}", gebruiker.GemeenteId));
            return true;
        }, cancellationToken);

    /// <summary>Signs an account out on every device; it may sign in again.</summary>
    /// <exception cref="DomeinregelException">Not a beheerder, or the own account. Nothing is saved.</exception>
    public static Task BeeindigSessiesAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync(nu, async pen =>
        {
            var gebruiker = await db.LaadVreemdeAsync(id, null, cancellationToken);
            gebruiker.BeeindigSessies();
            pen.Schrijf(new(Logactie.SessiesBeeindigd, Logobject.Account, id, gebruiker.Functie, null, gebruiker.GemeenteId));
            return true;
        }, cancellationToken);

    /// <summary>Puts a proposal down, unless the very same lies there already.</summary>
    /// <param name="open">The proposal that lies there for the same person.</param>
    private static async Task<bool> StelVoorAsync(this PortalDbContext db, Rechtenvoorstel? open, Rechtenvoorstel nieuw, Logpen pen, string was, CancellationToken cancellationToken)
    {
        if (open is not null)
        {
            return open.Rechten == nieuw.Rechten && open.Functie == nieuw.Functie && open.VanRechtenVersie == nieuw.VanRechtenVersie ? true
                : throw new DomeinregelException("Er ligt al een voorstel voor deze persoon. Laat dat eerst bevestigen of vervallen.");
        }

        db.Rechtenvoorstellen.Add(nieuw);
        pen.Schrijf(new(Logactie.RechtenVoorgesteld, Logobject.Rechtenvoorstel, nieuw.GebruikerId ?? nieuw.Id, nieuw.Functie, $"{was} → {await db.OmschrijfAsync(nieuw.Rechten, cancellationToken)}", nieuw.GemeenteId));
        return true;
    }

    /// <summary>Asks the database, and not what was known when the screen opened: two beheerders may be shutting each other out.</summary>
    private static async Task VereisBeheerderAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var ik = db.Toegang.GebruikerId;
        if (db.Toegang.Rol is not Rol.Beheerder || !await db.Gebruikers.AnyAsync(g => g.Id == ik && g.Rol == Rol.Beheerder && !g.IsGeblokkeerd, cancellationToken))
        {
            throw new DomeinregelException("Alleen een beheerder kan dit.");
        }
    }

    /// <summary>An account that is not the user's own, as he had it on screen.</summary>
    private static async Task<Gebruiker> LaadVreemdeAsync(this PortalDbContext db, Guid id, Guid? versie, CancellationToken cancellationToken)
    {
        await db.VereisBeheerderAsync(cancellationToken);
        if (id == db.Toegang.GebruikerId)
        {
            throw new DomeinregelException("Dit is uw eigen account. Vraag een andere beheerder om het te wijzigen.");
        }

        var gebruiker = await db.LaadAsync(id, cancellationToken);
        return versie is null || gebruiker.Versie == versie ? gebruiker : throw new DomeinregelException(ToezeggingCommands.Ingehaald);
    }

    private static async Task<Gebruiker> LaadAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Gebruikers.SingleOrDefaultAsync(g => g.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);

    private static async Task<Rechtenvoorstel> LaadVoorstelAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Rechtenvoorstellen.SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new DomeinregelException("Dit voorstel bestaat niet.");

    /// <summary>The function, cleaned, of what may be an account.</summary>
    private static async Task<string> KeurAsync(this PortalDbContext db, Accountgegevens gegevens, CancellationToken cancellationToken)
    {
        if (!gegevens.Rechten.Klopt || (gegevens.Rechten.GemeenteId is { } id && !await db.Gemeenten.AnyAsync(g => g.Id == id, cancellationToken)))
        {
            throw new DomeinregelException("Kies bij een contactpersoon de gemeente, en bij een andere rol geen gemeente.", "GemeenteId");
        }

        return Invoertekst.Verplicht(gegevens.Functie, Gebruiker.FunctieMaxLength, "een functie");
    }

    /// <summary>"contactpersoon Emmen".</summary>
    private static async Task<string> OmschrijfAsync(this PortalDbContext db, Rechten rechten, CancellationToken cancellationToken) =>
        rechten.GemeenteId is { } id ? $"{rechten.Rol.Tekst()} {await db.Gemeenten.Where(g => g.Id == id).Select(g => g.Naam).SingleAsync(cancellationToken)}" : rechten.Rol.Tekst();
}
