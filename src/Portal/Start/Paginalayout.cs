using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Infrastructure;
using Portal.Ui;

namespace Portal.Start;

/// <summary>Which kind of page a request is for: its folder says so, by its layout.</summary>
internal static class Paginalayout
{
    /// <summary>Looked up once per page: reading attributes takes a few percent of the time of a small one.</summary>
    private static readonly ConcurrentDictionary<Type, (Type? Layout, bool HeeftCircuit)> PerPagina = new();

    /// <summary>The page is for who is signed in: it loads scripts, and parts of it may live in a circuit.</summary>
    public static bool IsWerkpagina(this HttpContext? verzoek) => verzoek?.Soort().Layout == typeof(WerkLayout);

    /// <summary>The page runs in a circuit as a whole.</summary>
    public static bool HeeftCircuit(this HttpContext verzoek) => verzoek.Soort().HeeftCircuit;

    /// <summary>
    /// Public pages hand nothing on to a circuit, for they never have one. The framework would still write its state at the end of each page,
    /// encrypted anew each time: no two answers would be the same, and none could be remembered.
    /// </summary>
    public static void AddPaginastaat(this IServiceCollection services) => services.AddScoped(p =>
    {
        var log = p.GetRequiredService<ILogger<ComponentStatePersistenceManager>>();
        return p.GetRequiredService<IHttpContextAccessor>().HttpContext?.Soort().Layout == typeof(OpenbaarLayout) ? new(log) : new ComponentStatePersistenceManager(log, p);
    });

    private static (Type? Layout, bool HeeftCircuit) Soort(this HttpContext verzoek) => verzoek.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } pagina
        ? PerPagina.GetOrAdd(pagina, static p => (p.GetCustomAttribute<LayoutAttribute>()?.LayoutType, p.IsDefined(typeof(InteractiefAttribute), true)))
        : default;
}
