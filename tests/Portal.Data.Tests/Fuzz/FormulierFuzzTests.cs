using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Portal.Data.Fuzz;

/// <summary>
/// Every act that a form, a button or a file comes down to, by everybody, with what nobody thought of: it is done, or refused with a sentence, and
/// what is refused leaves no trace. The acts are found by reflection: a new one takes part by itself.
/// </summary>
public sealed partial class FormulierFuzzTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    /// <summary>Inputs per act.</summary>
    private static readonly int Aantal = int.Parse(Environment.GetEnvironmentVariable("ZVHD_FUZZ") ?? "200", CultureInfo.InvariantCulture);

    public static TheoryData<string> Daden() => [.. Proefopstelling.Daden().Select(Naam)];

    [Theory]
    [MemberData(nameof(Daden))]
    public async Task Invoer_DieNiemandBedacht_WordtGedaanOfMetEenZinGeweigerd_EnEenWeigeringLaatNietsAchter(string naam)
    {
        var daad = Proefopstelling.Daden().Single(d => Naam(d) == naam);
        var zaad = naam.Sum(c => c);
        var kans = new Random(zaad);
        var maker = new Invoermaker(kans, proef.Voorraad, daad.DeclaringType!.Namespace!);
        List<string> fout = [];
        for (var keer = 0; keer < Aantal && fout.Count < 5; keer++)
        {
            var voor = proef.Bank.Bewaard;
            var afloop = await proef.DoeAsync(daad, maker, kans);
            if (afloop.Fout is { } reden and not UnauthorizedAccessException && Bezwaar(reden) is { } bezwaar) // that one is the guard behind the guards: who meets it has no such form
            {
                fout.Add($"{keer}, {afloop.Wie.Functie}: {bezwaar} bij {string.Join(", ", (afloop.Invoer ?? []).Skip(1).Select(i => Invoermaker.Zeg(i)))}");
            }

            if (proef.Bank.Bewaard != voor)
            {
                if (!afloop.IsDoor && proef.Bank.Vingerafdruk() != proef.Bank.Aanvang)
                {
                    fout.Add($"{keer}: geweigerd, en toch staat er iets anders in de database");
                }

                proef.Bank.ZetTerug();
            }
        }

        Assert.True(fout.Count == 0, $"Zaad {zaad}\n" + string.Join("\n\n", fout));
    }

    /// <summary>Else everything would be refused at the door, and nothing behind it tried.</summary>
    [Fact]
    public void Invoer_KomtErVaakGenoegDoor() => Assert.True(proef.Gelukt >= 40, $"{proef.Gelukt} van {Proefopstelling.Daden().Count}");

    [Fact]
    public void Weigering_VanElkeSoort_IsEenZin()
    {
        Assert.Null(Bezwaar(new DomeinregelException("Vul een onderwerp in.", "Onderwerp")));
        Assert.NotNull(Bezwaar(new DomeinregelException("ongeldig")));
        Assert.NotNull(Bezwaar(new DomeinregelException("Vul een onderwerp in.", "dit veld")));
        Assert.NotNull(Bezwaar(new InvalidOperationException("Sequence contains no elements.")));
    }

    /// <summary>Why this is not how the portal refuses; null when it is.</summary>
    internal static string? Bezwaar(Exception fout) =>
        fout is not DomeinregelException regel ? string.Join('\n', fout.ToString().Split('\n').Where(r => !r.Contains("Microsoft.", StringComparison.Ordinal)).Take(6))
        : !Zin().IsMatch(regel.Message) || regel.Message.Contains("Exception", StringComparison.Ordinal) ? $"geen zin: {regel.Message}"
        : regel.Veld is { } veld && !Veldnaam().IsMatch(veld) ? $"geen veld: {veld}"
        : null;

    private static string Naam(MethodInfo daad) => $"{daad.DeclaringType!.Name}.{daad.Name}";

    [GeneratedRegex(@"^[‘A-Z0-9][\s\S]{3,}[.?!]$")]
    private static partial Regex Zin();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Veldnaam();
}
