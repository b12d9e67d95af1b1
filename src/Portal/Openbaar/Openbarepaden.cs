using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Portal.Openbaar;

/// <summary>The addresses that a visitor can open, as the pages themselves name them.</summary>
public static class Openbarepaden
{
    /// <summary>Pages that the portal sends people to, and nobody links to.</summary>
    private static readonly string[] GeenDoel = ["/fout", "/niet-gevonden", "/geen-toegang"];

    private static readonly string[][] Patronen = [.. typeof(Program).Assembly.GetTypes()
        .Where(t => t.IsDefined(typeof(AllowAnonymousAttribute), inherit: true))
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Except(GeenDoel).Select(Delen)];

    /// <summary>Whether a page answers at this path. Whether what it asks for exists, the page itself knows.</summary>
    public static bool Bestaat(string pad) => Delen(pad) is var delen && Patronen.Any(p => p.Length == delen.Length && p.Zip(delen).All(d => Past(d.First, d.Second)));

    private static string[] Delen(string pad) => pad.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Past(string patroon, string deel) => patroon switch
    {
        ['{', .., '}'] when patroon.EndsWith(":int}", StringComparison.Ordinal) => int.TryParse(deel, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ['{', .., '}'] => true,
        _ => patroon == deel,
    };
}
