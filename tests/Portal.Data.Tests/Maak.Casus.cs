using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    public static readonly Casusnamen Namen = new(
        new Dictionary<string, string> { ["POLITIE"] = "Politie", ["OM"] = "Openbaar Ministerie" },
        new Dictionary<int, string> { [EmmenId] = "Emmen", [WesterveldId] = "Westerveld" });

    public static GebruikerToegang Bureau { get; } = ToegangVan(Rol.Bureaumedewerker);

    public static GebruikerToegang VanEmmen { get; } = ToegangVan(Rol.Contactpersoon, EmmenId);

    public static GebruikerToegang VanWesterveld { get; } = ToegangVan(Rol.Contactpersoon, WesterveldId);

    /// <summary>A casus that has come this far, along allowed moves; each step ten days after the last.</summary>
    public static Casus CasusMet(
        CasusStatus status, int gemeenteId = EmmenId, string kenmerk = "ZV-26-AAAA", DateOnly? aangemeld = null,
        Product product = Product.Procesregie, string onderwerp = "Zorgmijding en overlast", Hoofdonderwerp? hoofdonderwerp = null, int stapdagen = 10)
    {
        var dag = aangemeld ?? Vandaag.AddDays(-60);
        var gegevens = CasusGegevens(onderwerp);
        var casus = Data.Casussen.Casus.MeldAan(
            kenmerk, gemeenteId, hoofdonderwerp is { } h ? gegevens with { Hoofdonderwerp = h } : gegevens, dag, GebruikerToegang.Systeem, Nu);
        switch (status)
        {
            case CasusStatus.Werkvoorraad or CasusStatus.InBehandeling or CasusStatus.Afgesloten when product is Product.Procesregie:
                Naar(CasusStatus.Werkvoorraad);
                break;
            case CasusStatus.Afgewezen:
                Naar(CasusStatus.Afgewezen);
                break;
        }

        if (status is CasusStatus.InBehandeling or CasusStatus.Afgesloten)
        {
            Naar(CasusStatus.InBehandeling);
        }

        if (status is CasusStatus.Afgesloten)
        {
            Naar(CasusStatus.Afgesloten);
        }

        return casus;

        void Naar(CasusStatus volgende)
        {
            dag = dag.AddDays(stapdagen);
            casus.Verplaats(new(volgende, dag, volgende is CasusStatus.InBehandeling ? product : null, volgende is CasusStatus.Afgewezen or CasusStatus.Afgesloten ? "Afgerond" : null), GebruikerToegang.Systeem, Nu);
        }
    }

    /// <summary>Casussen of both gemeenten in every state, spread over the years; the same seed gives the same ones.</summary>
    public static IReadOnlyList<Casus> WillekeurigeCasussen(int aantal, int seed = 1)
    {
        var kans = new Random(seed);
        return [.. Enumerable.Range(0, aantal).Select(nummer => CasusMet(
            Een(Enum.GetValues<CasusStatus>()), Een(EmmenId, WesterveldId), $"ZV-26-{nummer:0000}", Vandaag.AddDays(-kans.Next(200, 6 * 365)),
            Een(Enum.GetValues<Product>()), $"{Een("Overlast", "Dreiging", "Stalking")} {kans.Next(50)}", Een(Enum.GetValues<Hoofdonderwerp>()), kans.Next(0, 60)))];

        T Een<T>(params T[] keuzes) => keuzes[kans.Next(keuzes.Length)];
    }
}
