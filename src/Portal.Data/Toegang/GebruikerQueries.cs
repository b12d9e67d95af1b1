using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Data.Toegang;

/// <summary>Which accounts; as it stands in the address.</summary>
public sealed record Accountfilter(string? Zoek = null, Rol? Rol = null, bool? IsGeblokkeerd = null)
{
    public const int ZoekMaxLength = 80;

    public bool IsLeeg => this == new Accountfilter();

    /// <summary>What can't be read counts as not filtered.</summary>
    /// <param name="stand">"actief" or "geblokkeerd".</param>
    public static Accountfilter Lees(string? zoek, string? rol, string? stand) => new(
        zoek?.Trim() is { Length: > 0 and <= ZoekMaxLength } z ? z : null, Adreswoord.Lees<Rol>(rol), stand switch { "actief" => false, "geblokkeerd" => true, _ => null });
}

/// <param name="LaatstAangemeldOp">When the last session began (UTC); null for who never signed in.</param>
/// <param name="IsEigen">Of who looks.</param>
public sealed record Accountregel(
    Guid Id, string Functie, string Sleutel, Rol Rol, int? GemeenteId, string? Gemeente, DateTime? LaatstAangemeldOp, bool IsGeblokkeerd, string? Blokkeerreden, bool IsEigen, Guid Versie)
{
    /// <summary>Whether a session of his may still be open: no session lasts longer.</summary>
    public bool KanNogAangemeldZijn(DateTime nu) => !IsGeblokkeerd && LaatstAangemeldOp is { } op && nu - op < Sessie.MaximaleDuur;
}

/// <param name="Was">The rights the account has now, in words; null for a new account.</param>
/// <param name="Wordt">The rights it gets: "contactpersoon Emmen".</param>
/// <param name="MagBevestigen">Whether who looks can be the second person.</param>
public sealed record Voorstelregel(Guid Id, string Functie, string Sleutel, string? Was, string Wordt, DateTime VoorgesteldOp, string Door, bool IsEigen, bool MagBevestigen);

/// <param name="Beheerders">How many beheerders can sign in.</param>
public sealed record Accountoverzicht(IReadOnlyList<Accountregel> Accounts, IReadOnlyList<Voorstelregel> Voorstellen, IReadOnlyList<Benoemd<int>> Gemeenten, int Beheerders);

public static class GebruikerQueries
{
    /// <summary>The demo accounts of a Development installation, in the order of their roles and then by what they sign in with; at most a few dozen.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not the sign-in page of an installation to practise with that asks.</exception>
    public static async Task<List<Gebruiker>> GetDemogebruikersAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        if (!db.Toegang.KiestDemogebruiker)
        {
            throw new UnauthorizedAccessException("Alleen wie oefent, kiest een voorbeeldgebruiker.");
        }

        return [.. (await db.Gebruikers.Where(g => g.Issuer == Demogebruikers.Issuer).AsNoTracking().ToListAsync(cancellationToken)).OrderBy(g => g.Rol).ThenBy(g => g.Subject, StringComparer.Ordinal)];
    }

    /// <summary>Accounts and open proposals, for a beheerder. Some hundreds at most: who searches does so in all of them, whatever the case.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is not a beheerder.</exception>
    public static async Task<Accountoverzicht> GetAccountsAsync(this PortalDbContext db, Accountfilter filter, CancellationToken cancellationToken = default)
    {
        if (db.Toegang.Rol is not Rol.Beheerder)
        {
            throw new UnauthorizedAccessException("Alleen een beheerder leest de accounts.");
        }

        var ik = db.Toegang.GebruikerId;
        var allen = await db.Gebruikers.AsNoTracking().Select(g => new
        {
            g.Id, g.Functie, g.Issuer, g.Subject, g.Rol, g.GemeenteId, Gemeente = g.Gemeente!.Naam, g.IsGeblokkeerd, g.Blokkeerreden, g.Versie,
            Laatst = db.Sessies.Where(s => s.GebruikerId == g.Id).Max(s => (DateTime?)s.BegonnenOp),
        }).ToListAsync(cancellationToken);
        var regels = allen.Select(g => new Accountregel(
            g.Id, g.Functie, new Aanmeldsleutel(g.Issuer, g.Subject).ToString(), g.Rol, g.GemeenteId, g.Gemeente, g.Laatst, g.IsGeblokkeerd, g.Blokkeerreden, g.Id == ik, g.Versie));
        var voorstellen = await db.Rechtenvoorstellen.AsNoTracking().Include(v => v.Gemeente).Where(v => v.Stand == Voorstelstand.Open).OrderBy(v => v.VoorgesteldOp).ToListAsync(cancellationToken);
        return new(
            [.. regels.Where(r => Past(r, filter)).OrderBy(r => r.Rol).ThenBy(r => r.Functie, StringComparer.CurrentCulture).ThenBy(r => r.Sleutel, StringComparer.Ordinal)],
            [.. voorstellen.Select(v => new Voorstelregel(v.Id, v.Functie, v.Sleutel.ToString(),
                allen.Find(g => g.Id == v.GebruikerId) is { } nu ? Omschrijf(nu.Rol, nu.Gemeente) : null, Omschrijf(v.Rol, v.Gemeente?.Naam),
                v.VoorgesteldOp, v.Door, v.DoorId == ik, v.DoorId != ik && v.GebruikerId != ik))],
            [.. await db.Gemeenten.OrderBy(g => g.Naam).Select(g => new Benoemd<int>(g.Id, g.Naam)).ToListAsync(cancellationToken)],
            allen.Count(g => g is { Rol: Rol.Beheerder, IsGeblokkeerd: false }));
    }

    private static bool Past(Accountregel regel, Accountfilter filter) =>
        (filter.Rol is null || regel.Rol == filter.Rol) && (filter.IsGeblokkeerd is null || regel.IsGeblokkeerd == filter.IsGeblokkeerd)
        && (filter.Zoek is not { } zoek || new[] { regel.Functie, regel.Sleutel, regel.Gemeente }.Any(t => t?.Contains(zoek, StringComparison.OrdinalIgnoreCase) is true));

    private static string Omschrijf(Rol rol, string? gemeente) => gemeente is null ? rol.Tekst() : $"{rol.Tekst()} {gemeente}";
}
