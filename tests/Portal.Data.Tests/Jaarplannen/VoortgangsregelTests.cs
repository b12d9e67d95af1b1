namespace Portal.Data.Jaarplannen;

public class VoortgangsregelTests
{
    private static readonly DateOnly Vandaag = new(2026, 7, 1);

    [Theory]
    [InlineData(null, null, "2-2", Voortgangsstand.NietBekend)] // nothing was reported: nothing is said
    [InlineData(Actiestatus.Afgerond, "2026-01-10", "1-1", Voortgangsstand.OpKoers)]
    [InlineData(Actiestatus.Vertraagd, "2026-06-30", "3-4", Voortgangsstand.Vertraagd)]
    [InlineData(Actiestatus.Vervallen, "2026-06-30", "1-1", null)]
    [InlineData(Actiestatus.Loopt, "2026-06-30", "2-2", Voortgangsstand.Vertraagd)] // its last quarter ended yesterday
    [InlineData(Actiestatus.NietGestart, "2026-06-30", "1-2", Voortgangsstand.Vertraagd)]
    [InlineData(Actiestatus.NietGestart, "2026-06-30", "3-4", Voortgangsstand.Aandacht)] // begins today
    [InlineData(Actiestatus.NietGestart, "2026-06-30", "4-4", Voortgangsstand.OpKoers)]
    [InlineData(Actiestatus.Loopt, "2026-03-23", "1-4", Voortgangsstand.Aandacht)] // a hundred days of silence
    [InlineData(Actiestatus.Loopt, "2026-03-24", "1-4", Voortgangsstand.OpKoers)]
    [InlineData(Actiestatus.Loopt, "2026-06-30", null, Voortgangsstand.OpKoers)]
    [InlineData(Actiestatus.NietGestart, "2026-01-01", null, Voortgangsstand.OpKoers)] // without planning nothing can be late
    public void Van_EenActie(Actiestatus? status, string? gemeld, string? planning, Voortgangsstand? verwacht) =>
        Assert.Equal(verwacht, Voortgangsregel.Van(status, gemeld is null ? null : DateOnly.Parse(gemeld, System.Globalization.CultureInfo.InvariantCulture), Kwartalen.Lees(planning), 2026, Vandaag));

    /// <summary>K = op koers, A = aandacht, V = vertraagd, ? = not known, - = dropped.</summary>
    [Theory]
    [InlineData("", Voortgangsstand.NietBekend)]
    [InlineData("--", Voortgangsstand.NietBekend)]
    [InlineData("KKKK", Voortgangsstand.OpKoers)]
    [InlineData("KKKKA", Voortgangsstand.Aandacht)]
    [InlineData("KKKKV", Voortgangsstand.Aandacht)] // one in five
    [InlineData("KKKV", Voortgangsstand.Vertraagd)] // one in four
    [InlineData("KKKV-", Voortgangsstand.Vertraagd)] // dropped ones do not count
    [InlineData("KK??", Voortgangsstand.NietBekend)] // half is not known
    [InlineData("KKK??", Voortgangsstand.OpKoers)]
    [InlineData("V???", Voortgangsstand.Vertraagd)] // what is known to be late is said, whatever else is not known
    public void Samen_TeltOpVolgensDeRegel(string standen, Voortgangsstand verwacht) => Assert.Equal(verwacht, Voortgangsregel.Samen(standen.Select(s => (Voortgangsstand?)(s switch
    {
        'K' => Voortgangsstand.OpKoers,
        'A' => Voortgangsstand.Aandacht,
        'V' => Voortgangsstand.Vertraagd,
        '?' => Voortgangsstand.NietBekend,
        _ => null,
    }))));
}
