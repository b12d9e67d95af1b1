using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Toegang;

namespace Portal.Data.Toegang;

/// <summary>The filled database with canaries in it, and values with which commands can be tried.</summary>
public sealed class Kanariedatabase : IAsyncLifetime
{
    private readonly GevuldeDatabase gevuld = new();
    private Daadwaarden daden = null!;

    internal Methodeproef Proef { get; private set; } = null!;

    internal Kanaries Kanaries { get; private set; } = null!;

    private readonly Dictionary<(MethodInfo, GebruikerToegang), Methodeuitkomst> gevraagd = [];

    /// <summary>One of each role; of the contactpersonen the one whose rows the example values name.</summary>
    internal IReadOnlyDictionary<Rol, GebruikerToegang> PerRol { get; private set; } = new Dictionary<Rol, GebruikerToegang>();

    internal IReadOnlyList<GebruikerToegang> Contactpersonen { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await gevuld.InitializeAsync();
        Proef = new(luistert => gevuld.Luisterend(luistert));
        daden = await Daadwaarden.MaakAsync(gevuld.Open);
        Kanaries = await Kanaries.PlantAsync(() => gevuld.Open(GebruikerToegang.Systeem), GevuldeDatabase.Nu);
        await daden.KijkOpnieuwAsync();
        await using var db = gevuld.Open(GebruikerToegang.Systeem);
        var gebruikers = await db.Gebruikers.Include(g => g.Gemeente).OrderBy(g => g.Subject).ToListAsync();
        PerRol = Enum.GetValues<Rol>().ToDictionary(r => r, r => GebruikerToegang.Van(gebruikers.First(g => g.Rol == r && g.GemeenteId is null or Maak.EmmenId), GevuldeDatabase.Nu));
        Contactpersonen = [.. gebruikers.Where(g => g.Rol is Rol.Contactpersoon).Select(g => GebruikerToegang.Van(g, GevuldeDatabase.Nu))];
    }

    public Task DisposeAsync() => gevuld.DisposeAsync();

    /// <summary>What a method gives to somebody, with values with which it succeeds for who may.</summary>
    internal async Task<Methodeuitkomst> VraagAsync(MethodInfo methode, GebruikerToegang wie)
    {
        if (!gevraagd.TryGetValue((methode, wie), out var uitkomst))
        {
            gevraagd[(methode, wie)] = uitkomst = await Proef.RoepAsync(methode, wie, Waarde);
        }

        return uitkomst;
    }

    internal object? Waarde(ParameterInfo parameter) => daden.Waarde(parameter) is (true, var waarde) ? waarde : gevuld.Argument(parameter);
}
