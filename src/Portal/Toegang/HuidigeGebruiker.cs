using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>
/// Who is asking: in a request whoever the cookie names, in a circuit whoever opened it. Either way only the session's key is taken
/// from there; what it gives access to is asked of <see cref="Sessies"/> at every opening of the database.
/// </summary>
public sealed class HuidigeGebruiker(Sessies sessies, AuthenticationStateProvider circuit) : IToegangBron
{
    private ClaimsPrincipal? vanVerzoek;

    /// <summary>Called once by the pipeline for a request; a circuit has a scope of its own, in which it is never called.</summary>
    public void IsVerzoekVan(ClaimsPrincipal wie) => vanVerzoek = wie;

    public async ValueTask<GebruikerToegang> GetToegangAsync(CancellationToken cancellationToken = default)
    {
        var wie = vanVerzoek ?? (await circuit.GetAuthenticationStateAsync()).User;
        return wie.FindFirst(PortalClaims.Sessie) is { Value: var sleutel }
            ? await sessies.GetToegangAsync(sleutel, cancellationToken)
            : GebruikerToegang.Geen;
    }
}

/// <summary>What the cookie says of a user. For menus and policies; rights come from the database.</summary>
public static class PortalClaims
{
    /// <summary>The key of the session row.</summary>
    public const string Sessie = "sessie";

    public const string Rol = "rol";

    public const string Functie = "functie";

    /// <summary>Name of the gemeente of a contactpersoon.</summary>
    public const string Gemeente = "gemeente";

    /// <summary>What a beheerder needs to invite who is signed in at the provider and has no account; see <see cref="Data.Toegang.Aanmeldsleutel"/>.</summary>
    public const string Aanmeldsleutel = "aanmeldsleutel";

    /// <summary>Who has an account that was shut out.</summary>
    public const string Geblokkeerd = "geblokkeerd";

    /// <summary>Present for who came in through the provider: signing out then ends the sign-in there too.</summary>
    public const string Aanmelddienst = "aanmelddienst";

    /// <summary>What the provider wants to hear again at signing out, to know whose sign-in ends.</summary>
    public const string Aanmeldhint = "aanmeldhint";

    /// <summary>What signing out will need of what the provider said.</summary>
    public static IReadOnlyList<Claim> VoorAfmelden(ClaimsPrincipal? vanAanbieder) =>
        vanAanbieder?.FindFirst("iss")?.Value is null or Aanmelding.DemoIssuer ? []
        : vanAanbieder.FindFirst("login_hint") is { Value: var hint } ? [new(Aanmelddienst, "ja"), new(Aanmeldhint, hint)]
        : [new(Aanmelddienst, "ja")];

    /// <summary>Known to the provider, without access here: signed in without rights.</summary>
    public static ClaimsPrincipal MaakOnbekend(Aanmeldsleutel sleutel, bool isGeblokkeerd, IReadOnlyList<Claim> voorAfmelden)
    {
        var claim = isGeblokkeerd ? new Claim(Geblokkeerd, "ja") : new Claim(Aanmeldsleutel, sleutel.ToString());
        return new(new ClaimsIdentity([new(Functie, isGeblokkeerd ? "Geblokkeerd account" : "Onbekende gebruiker"), claim, .. voorAfmelden], "portaal", Functie, Rol));
    }

    public static ClaimsPrincipal Maak(string sleutel, GebruikerToegang toegang, IReadOnlyList<Claim> voorAfmelden)
    {
        List<Claim> claims = [new(Sessie, sleutel), new(ClaimTypes.NameIdentifier, toegang.GebruikerId.ToString()!), new(Functie, toegang.Functie), new(Rol, toegang.Rol.ToString()!), .. voorAfmelden];
        if (toegang.GemeenteNaam is { } gemeente)
        {
            claims.Add(new(Gemeente, gemeente));
        }

        return new(new ClaimsIdentity(claims, "portaal", Functie, Rol));
    }

    public static Rol? RolVan(this ClaimsPrincipal wie) => Enum.TryParse<Rol>(wie.FindFirst(Rol)?.Value, out var rol) ? rol : null;
}
