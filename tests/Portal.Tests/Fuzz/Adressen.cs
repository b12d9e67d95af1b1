using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Fuzz;

/// <summary>What can be asked for, and who may.</summary>
internal static class Adressen
{
    private static readonly Dictionary<string, string> Wie = new()
    {
        ["mijn-gemeente"] = "contactpersoon-emmen", ["bureau"] = "bureau", ["stuurgroep"] = "stuurgroep-2", ["beheer"] = "fg", ["sessies"] = "fg",
    };

    /// <summary>The demo user who may open it; null when everybody may.</summary>
    public static string? Lezer(string adres) => Wie.GetValueOrDefault(adres.Split('/', '?')[1]);

    /// <summary>Every page and every file that can be asked for, with the words it listens to behind the question mark.</summary>
    public static async Task<IReadOnlyList<(string Route, IReadOnlyList<string> Namen)>> VanAsync(Portaalhuis huis)
    {
        await huis.AlsAsync("bureau"); // the host is up
        List<(string Route, IReadOnlyList<string> Namen)> gevonden = [];
        foreach (var eindpunt in huis.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + (eindpunt.RoutePattern.RawText ?? "").TrimStart('/');
            if (eindpunt.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)) || route.StartsWith("/_", StringComparison.Ordinal)
                || eindpunt.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is false || route.Contains("{*", StringComparison.Ordinal))
            {
                continue;
            }

            gevonden.Add((route, eindpunt.Metadata.GetMetadata<MethodInfo>() is { } daad ? Namen(daad, route)
                : eindpunt.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is { Type: var pagina } ? Namen(pagina) : []));
        }

        Assert.True(gevonden.Count > 60 && gevonden.Sum(g => g.Namen.Count) > 60, $"{gevonden.Count} adressen");
        return [.. gevonden.OrderBy(g => g.Route, StringComparer.Ordinal)];
    }

    private static List<string> Namen(Type pagina) =>
    [
        .. pagina.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(p => (p.Name, Vraag: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>())).Where(p => p.Vraag is not null).Select(p => p.Vraag!.Name ?? p.Name.ToLowerInvariant()),
    ];

    private static List<string> Namen(MethodInfo daad, string route) =>
    [
        .. daad.GetParameters().SelectMany(p => p.IsDefined(typeof(AsParametersAttribute)) ? p.ParameterType.GetProperties().Select(e => (e.Name, Type: e.PropertyType, Vraag: e.GetCustomAttribute<FromQueryAttribute>()))
                : [(Name: p.Name!, Type: p.ParameterType, Vraag: p.GetCustomAttribute<FromQueryAttribute>())])
            .Where(p => (p.Type.IsValueType || p.Type == typeof(string) || p.Type.IsArray) && p.Type != typeof(CancellationToken) && !route.Contains("{" + p.Name, StringComparison.OrdinalIgnoreCase))
            .Select(p => p.Vraag?.Name ?? p.Name),
    ];
}
