using System.Reflection;

namespace Portal.Belasting.Circuits;

/// <summary>The portal's own build output, of the configuration this program was built in.</summary>
internal static class Portaal
{
    public static string Map { get; } = Gegeven("Portaalmap");

    public static string Assembly { get; } = Path.Combine(Map, Gegeven("Portaaluitvoer"), "Portal.dll");

    private static string Gegeven(string naam) =>
        typeof(Portaal).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == naam).Value!;
}
