using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Portal.E2E;

/// <summary>What keeps someone from reading or using a page in the state it is shown in: on a phone and a desktop, light and dark.</summary>
internal static class Drempels
{
    private const int Hoogte = 900;

    /// <summary>Where the layout differs: on a phone, where the menu folds, and on a desktop.</summary>
    private static readonly int[] Breedtes = [360, 768, 1280];

    /// <summary>The narrowest is what is left of a desktop at 400 percent.</summary>
    private static readonly int[] Randen = [320, 768, 1280];

    /// <summary>What the axe rules are told to look at: the legal floor (WCAG 2.2 AA) and what axe itself advises.</summary>
    private static readonly AxeRunOptions Regels = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"), ResultTypes = [ResultType.Violations] };

    /// <summary>Fails with everything that is wrong at once; leaves the page as wide and as light as a desktop shows it.</summary>
    public static async Task HeeftGeenDrempelsAsync(this IPage pagina)
    {
        var mis = await pagina.ZoekDrempelsAsync();
        await pagina.SetViewportSizeAsync(Breedtes[^1], Hoogte);
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.True(mis.Count == 0, string.Join(Environment.NewLine, mis));
    }

    /// <summary>A sentence per finding.</summary>
    public static async Task<IReadOnlyList<string>> ZoekDrempelsAsync(this IPage pagina) =>
    [
        .. await pagina.ZoekOverloopAsync(),
        .. await pagina.ToetsAsync(ColorScheme.Light),
        .. await pagina.ToetsAsync(ColorScheme.Dark),
    ];

    /// <summary>The widths at which the page would have to be pushed sideways.</summary>
    public static async Task<IReadOnlyList<string>> ZoekOverloopAsync(this IPage pagina)
    {
        List<string> mis = [];
        foreach (var breedte in Randen)
        {
            await pagina.SetViewportSizeAsync(breedte, Hoogte);
            if (await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth") is var breed && breed > breedte)
            {
                mis.Add($"{breed} px breed op een scherm van {breedte} px");
            }
        }

        return mis;
    }

    private static async Task<IReadOnlyList<string>> ToetsAsync(this IPage pagina, ColorScheme kleuren)
    {
        List<string> mis = [];
        await pagina.EmulateMediaAsync(new() { ColorScheme = kleuren });
        foreach (var breedte in Breedtes)
        {
            await pagina.SetViewportSizeAsync(breedte, Hoogte);
#pragma warning disable CS0618 // the other way opens a window for each run, to gather the findings of frames; there are none here, and it takes three times as long
            var uitkomst = await pagina.Locator("html").RunAxeLegacy(Regels);
#pragma warning restore CS0618
            mis.AddRange(uitkomst.Violations.Select(v => $"{breedte} px, {kleuren}: {v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        return mis;
    }
}
