namespace Portal.Data.Plustaken;

/// <summary>
/// What the documents say about each plustaak that no column of the brondata holds: which one ended, which one is for all gemeenten,
/// and for which years the list of takers is complete. Pure; the entities, the queries and the buttons read the same rules.
/// </summary>
public static class Plustaakregels
{
    public const string Nazorg = "NAZORG";
    public const string Tvo = "TVO";
    public const string Pga = "PGA";
    public const string Mensenhandel = "MENSENHANDEL";
    public const string Zelfmelders = "ZELFMELDERS";

    /// <summary>The first year of which any document names takers (Raadsbrief Midden-Drenthe and Jaarverslag 2023, about 2022).</summary>
    public const int EersteJaar = 2022;

    /// <summary>The last year the plustaak was offered; null while it still is. The gemeenten stopped with PGA from 2024 (Jaarverslag 2023, Plustaken).</summary>
    public static int? LaatsteJaar(string code) => code is Pga ? 2023 : null;

    /// <summary>One arrangement of the twelve together (Jaarplan 2025, Plustaak mensenhandel): no gemeente starts or stops on its own.</summary>
    public static bool GeldtVoorAlleGemeenten(string code) => code is Mensenhandel;

    /// <summary>Zelfmelders was a project within Koers en Kansen, "dus geen gewone plustaak" (Jaarverslag 2023).</summary>
    public static bool IsPilot(string code) => code is Zelfmelders;

    /// <summary>What is counted for a plustaak; empty where no document counts anything.</summary>
    public static IReadOnlyList<Volumemaat> Maten(string code) => code switch
    {
        Nazorg => [Volumemaat.Actief, Volumemaat.Instroom],
        Pga => [Volumemaat.Actief, Volumemaat.Instroom, Volumemaat.Afgesloten],
        _ => [],
    };

    /// <summary>
    /// The document that lists every taker of that year, so that a gemeente it leaves out did not take the plustaak; null where the list
    /// may be incomplete. Jaarverslag 2023: six (nazorg) and three gemeenten, whose figures add up to the printed totals. Jaarplan 2025: "een van
    /// de zes", "een van de drie".
    /// </summary>
    public static string? VolledigeLijst(string code, int jaar) => (code, jaar) switch
    {
        (Nazorg or Tvo or Pga, 2023) => "Het Jaarverslag 2023",
        (Nazorg or Tvo, 2025) => "Het Jaarplan en de begroting 2025",
        _ => null,
    };
}
