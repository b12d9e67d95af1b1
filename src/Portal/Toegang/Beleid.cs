using Microsoft.AspNetCore.Authorization;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Which roles enter which audience folder. Each folder's <c>_Imports.razor</c> names one of these.</summary>
public static class Beleid
{
    public const string MijnGemeente = nameof(MijnGemeente);
    public const string Bureau = nameof(Bureau);
    public const string Stuurgroep = nameof(Stuurgroep);
    public const string Beheer = nameof(Beheer);

    /// <summary>Accounts, within beheer: the functionaris gegevensbescherming reads about them in the logboek.</summary>
    public const string Accounts = nameof(Accounts);

    /// <summary>Oversight of what is kept and destroyed, within beheer: not for who manages accounts.</summary>
    public const string Toezicht = nameof(Toezicht);

    /// <summary>Whoever has an account.</summary>
    public const string Aangemeld = nameof(Aangemeld);

    private static readonly Dictionary<string, Rol[]> Rollen = new()
    {
        [MijnGemeente] = [Rol.Contactpersoon],
        [Bureau] = [Rol.Bureaumedewerker, Rol.Manager],
        [Stuurgroep] = [Rol.Stuurgroeplid, Rol.Bureaumedewerker, Rol.Manager],
        [Beheer] = [Rol.Beheerder, Rol.FunctionarisGegevensbescherming],
        [Accounts] = [Rol.Beheerder],
        [Toezicht] = [Rol.FunctionarisGegevensbescherming],
        [Aangemeld] = Enum.GetValues<Rol>(),
    };

    public static bool Mag(string beleid, Rol? rol) => rol is { } r && Rollen[beleid].Contains(r);

    /// <summary>Who has no folder named for him sees nothing: the fallback asks for a session, and pages without a policy are refused by a test.</summary>
    public static void Registreer(AuthorizationOptions opties)
    {
        foreach (var (beleid, rollen) in Rollen)
        {
            opties.AddPolicy(beleid, p => p.RequireClaim(PortalClaims.Rol, rollen.Select(r => r.ToString())));
        }

        opties.FallbackPolicy = new AuthorizationPolicyBuilder().RequireClaim(PortalClaims.Sessie).Build();
    }

    /// <summary>Where someone starts after signing in.</summary>
    public static string Startpagina(Rol? rol) => rol switch
    {
        Rol.Contactpersoon => "/mijn-gemeente",
        Rol.Bureaumedewerker or Rol.Manager => "/bureau",
        Rol.Stuurgroeplid => "/stuurgroep",
        Rol.Beheerder or Rol.FunctionarisGegevensbescherming => "/beheer",
        _ => "/",
    };
}
