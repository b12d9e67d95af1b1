using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Start;

/// <summary>The first beheerders, as sections Beheer:EersteBeheerder and Beheer:TweedeBeheerder name them.</summary>
internal static class Beheerdersinstelling
{
    /// <summary>Makes their accounts, each once; see <see cref="EersteBeheerders"/>.</summary>
    /// <exception cref="StartException">A section names half a key, or somebody who has an account already.</exception>
    public static async Task StelInAsync(PortalDbContext db, IConfiguration configuratie, DateTime nu, IProgress<string> voortgang)
    {
        if (Lees(configuratie, "EersteBeheerder") is not { } eerste)
        {
            return;
        }

        try
        {
            foreach (var functie in await db.StelEersteBeheerdersInAsync(Lees(configuratie, "TweedeBeheerder") is { } tweede ? [eerste, tweede] : [eerste], nu))
            {
                voortgang.Report($"Account gemaakt uit de instellingen: {functie}");
            }
        }
        catch (DomeinregelException geweigerd)
        {
            throw new StartException(geweigerd.Message, geweigerd);
        }
    }

    private static Aanmeldsleutel? Lees(IConfiguration configuratie, string naam)
    {
        var deel = configuratie.GetSection($"Beheer:{naam}");
        return (deel["Tenant"] ?? deel["Issuer"], deel["Oid"] ?? deel["Subject"]) switch
        {
            (null or "", null or "") => null,
            ({ } uitgever, { } sleutel) when Aanmeldsleutel.Lees($"{uitgever}|{sleutel}") is { } goed => goed,
            _ => throw new StartException($"Beheer:{naam} heeft Tenant en Oid nodig, of Issuer en Subject."),
        };
    }
}
