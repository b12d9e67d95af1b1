using System.Reflection;
using Portal.Toegang;

namespace Portal.Data.Toegang;

/// <summary>
/// Every query and command, called by each role on a database where every text says whose it is. What each may get stands in
/// <c>tests/Toegang/toegang.csv</c>; a method without a row is refused to everybody, and so fails here.
/// </summary>
public sealed class MethodetoegangTests(Kanariedatabase database) : IClassFixture<Kanariedatabase>
{
    private const string Soort = "methode";

    [Fact]
    public async Task ElkeMethode_GeeftElkeRol_WatInDeTabelStaat()
    {
        List<string> anders = [];
        foreach (var methode in Methodeproef.Alle)
        {
            var gemeten = await MeetAsync(methode);
            if (Toegangstabel.Zoek(Soort, gemeten.Wat) is not { } verwacht || !verwacht.Per.SequenceEqual(gemeten.Per))
            {
                anders.Add(gemeten.ToString());
            }
        }

        Assert.True(
            anders.Count == 0,
            $"Deze regels staan niet zo in tests/Toegang/toegang.csv. Zo werkt het nu; klopt dat, neem ze dan over. Waar ‘regel’ staat, lukte het bij niemand: geef in Daadwaarden een voorbeeld waarmee het lukt.\n{string.Join('\n', anders)}");
        Assert.Equal([], Toegangstabel.Van(Soort).Select(r => r.Wat).Except(Methodeproef.Alle.Select(Methodeproef.Naam)));
    }

    public static TheoryData<int> Contactpersonen => [.. Enumerable.Range(0, 12)];

    /// <summary>The example values name rows of Emmen: for the other eleven these are foreign.</summary>
    [Theory]
    [MemberData(nameof(Contactpersonen))]
    public async Task Contactpersoon_BijElkeMethode_KrijgtEnBewaartNietsVanDeAndereElf(int nummer)
    {
        var ik = database.Contactpersonen[nummer];
        List<string> mis = [];
        foreach (var methode in Methodeproef.Alle)
        {
            var uitkomst = await database.VraagAsync(methode, ik);
            mis.AddRange(Kanaries(uitkomst).Where(k => k.GemeenteId != ik.GemeenteId).Take(3).Select(k => $"{Methodeproef.Naam(methode)} geeft {k}"));
            mis.AddRange((uitkomst.Bewaart ?? []).Where(r => r.GemeenteId is { } van && van != ik.GemeenteId).Select(r => $"{Methodeproef.Naam(methode)} bewaart {r}"));
        }

        Assert.Equal([], mis);
    }

    /// <summary>
    /// A total may be known to the stuurgroep, an account to beheer; a casus or a question is neither's. What was agreed with a gemeente the
    /// stuurgroep reads; of which casus the logboek tells, and what is to be destroyed, the functionaris reads, by its kenmerk.
    /// </summary>
    [Theory]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public async Task AndereRol_BijElkeMethode_LeestGeenCasusEnGeenAdviesvraag(Rol rol)
    {
        List<string> mis = [];
        foreach (var methode in Methodeproef.Alle)
        {
            var uitkomst = await database.VraagAsync(methode, database.PerRol[rol]);
            mis.AddRange(Kanaries(uitkomst).Where(k => rol switch
            {
                Rol.Stuurgroeplid => !k.Wat.StartsWith("Toezegging", StringComparison.Ordinal),
                Rol.FunctionarisGegevensbescherming => !k.IsKenmerk,
                _ => true,
            }).Take(3).Select(k => $"{Methodeproef.Naam(methode)} geeft {k}"));
        }

        Assert.Equal([], mis);
    }

    /// <summary>Who acts on what somebody else just changed is shown the new text, but only who might have acted.</summary>
    [Fact]
    public async Task Methode_MetEenVerouderdeVersie_ZegtWieNietMagNiets()
    {
        List<string> mis = [];
        foreach (var methode in Methodeproef.Alle.Where(m => m.GetParameters().Any(IsVersie)))
        {
            var rij = Toegangstabel.Zoek(Soort, Methodeproef.Naam(methode));
            foreach (var rol in Toegangstabel.Wie.Where(r => rij is null || rij.Voor(r) is Toegangstabel.Geweigerd))
            {
                var uitkomst = await database.Proef.RoepAsync(methode, rol is { } r ? database.PerRol[r] : GebruikerToegang.Geen, p => IsVersie(p) ? Verouderd(p.ParameterType) : database.Waarde(p));
                if (uitkomst.Fout is not (UnauthorizedAccessException or DomeinregelException))
                {
                    mis.Add($"{Methodeproef.Naam(methode)} als {rol}");
                }
            }
        }

        Assert.Equal([], mis);

        static bool IsVersie(ParameterInfo parameter) => parameter.Name is "versie" or "gezien";

        static object? Verouderd(Type type) => type == typeof(int) ? 4711 : type == typeof(DateOnly) ? DateOnly.MinValue : type == typeof(Plustaken.PlustaakTelling) ? null : Guid.Empty;
    }

    private IReadOnlyCollection<Kanarie> Kanaries(Methodeuitkomst uitkomst) => database.Kanaries.In(string.Join('\n', uitkomst.Bladen ?? []));

    private async Task<Toegangsrij> MeetAsync(MethodInfo methode)
    {
        var bezoeker = await database.VraagAsync(methode, GebruikerToegang.Geen);
        List<Methodeuitkomst> uitkomsten = [bezoeker];
        foreach (var rol in Enum.GetValues<Rol>())
        {
            uitkomsten.Add(await database.VraagAsync(methode, database.PerRol[rol]));
        }

        var lukt = uitkomsten.Any(u => u.Fout is null); // so that who is refused with the same values is refused for who he is
        return new(Soort, Methodeproef.Naam(methode), [.. uitkomsten.Select((u, i) => Woord(u, i is 0 ? null : (Rol)(i - 1)))]);

        string Woord(Methodeuitkomst uitkomst, Rol? rol) =>
            uitkomst.Bewaart is not null ? Toegangstabel.Doet
            : uitkomst.IsGeweigerd || (uitkomst.IsRegel && lukt) ? Toegangstabel.Geweigerd
            : uitkomst.IsRegel ? Toegangstabel.Regel
            : uitkomst.Bladen is not { } bladen ? throw new InvalidOperationException($"{methode.Name} als {rol}", uitkomst.Fout)
            : bladen.Count == 0 ? Toegangstabel.Niets
            : rol is null || (bezoeker.Bladen is { } openbaar && openbaar.SequenceEqual(bladen)) ? Toegangstabel.Openbaar
            : rol is Rol.Contactpersoon ? Toegangstabel.Eigen
            : Kanaries(uitkomst).Count > 0 ? Toegangstabel.Alle
            : Toegangstabel.Gedeeld;
    }
}
