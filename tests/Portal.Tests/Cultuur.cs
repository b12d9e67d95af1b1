using System.Globalization;
using System.Runtime.CompilerServices;
using Portal.Data.Cijfers;

namespace Portal.Tests;

internal static class Cultuur
{
    // The portal speaks Dutch whatever the machine's language is; the same holds for its tests.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Kies() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Notatie.Nederlands;
}
