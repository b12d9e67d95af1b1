namespace Portal.Data.Toegang;

/// <summary>How long a session lasts, also by a clock that was wrong.</summary>
public sealed class SessieTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(-29, true)] // set right by less than it may be idle: nobody notices
    [InlineData(-31, false)]
    [InlineData(-60 * 24 * 365, false)] // begun in a year that was not: does not live until then
    public void IsGeldig_NaZoveelMinuten_OokAlsDeKlokWordtTeruggezet(int minuten, bool geldig)
    {
        var gebruiker = Maak.Bureaumedewerker();
        var (sessie, _) = Sessie.Begin(gebruiker, Maak.Nu, Maak.Nu);

        Assert.Equal(geldig, sessie.IsGeldig(gebruiker, Maak.Nu.AddMinutes(minuten)));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(-5, true)]
    [InlineData(-6, false)]
    public void IsVersAangemeld_NaZoveelMinuten_OokAlsDeKlokWordtTeruggezet(int minuten, bool vers) =>
        Assert.Equal(vers, Maak.Lid(1).Vers().IsVersAangemeld(Maak.Nu.AddMinutes(minuten), TimeSpan.FromMinutes(5)));
}
