using Portal.Data.Adviesvragen;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

[Collection(nameof(Voorbeeldhuis))]
public sealed class GesprekspelerTests(Voorbeeldhuis huis)
{
    /// <summary>Weekends, feestdagen and the turn of the year, in the first and the last minutes of the day.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    public void SpeelNa_OpWelkeDagOok_GebeurtNietsInDeToekomst(int uur)
    {
        var gebruikers = Demogebruikers.Alle(huis.Gemeenten).ToDictionary(g => g.Subject, GebruikerToegang.Van);
        var nu = new DateTime(2026, 12, 17, uur, 10, 0, DateTimeKind.Utc);
        for (var dag = 0; dag < 18; dag++, nu = nu.AddDays(1))
        {
            var vragen = new Gesprekspeler(gebruikers, DateOnly.FromDateTime(nu.InDrenthe()), new(nu), []).SpeelNa();

            Assert.Equal(60, vragen.Count);
            Assert.All(vragen, v => Assert.True(v.BijgewerktOp <= nu && v.GesteldOp >= nu.AddDays(-370), $"{v.Onderwerp}: {v.GesteldOp:u} tot {v.BijgewerktOp:u} op {nu:u}"));
            Assert.All(vragen, v => Assert.Equal(v.Berichten.Select(b => b.Op).Order(), v.Berichten.Select(b => b.Op)));
            Assert.Contains(vragen, v => v.GemeenteId == Maak.EmmenId && v.WachtOp is Adviespartij.Gemeente);
        }
    }

    [Fact]
    public void SpeelNa_AlIngenomenKenmerk_WordtNietNogEensGegeven()
    {
        var gebruikers = Demogebruikers.Alle(huis.Gemeenten).ToDictionary(g => g.Subject, GebruikerToegang.Van);
        IReadOnlyList<Adviesvraag> Speel(IEnumerable<string> bezet) => new Gesprekspeler(gebruikers, Voorbeeldhuis.Vandaag, new(Voorbeeldhuis.Nu), bezet).SpeelNa();
        var bezet = Speel([]).Select(v => v.Kenmerk).ToList();

        Assert.DoesNotContain(Speel(bezet), v => bezet.Contains(v.Kenmerk));
    }
}
