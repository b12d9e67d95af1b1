using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Toegang;

/// <summary>What a method came to when one user called it.</summary>
/// <param name="Bewaart">The rows it would have saved; null when it came not so far.</param>
/// <param name="Bladen">All values in what it gave; null when it gave none because it was refused.</param>
internal sealed record Methodeuitkomst(IReadOnlyList<(string Soort, int? GemeenteId)>? Bewaart, IReadOnlyList<string>? Bladen, Exception? Fout)
{
    public bool IsGeweigerd => Fout is UnauthorizedAccessException;

    public bool IsRegel => Fout is DomeinregelException;
}

/// <summary>Calls a query or command of the portal as somebody. What it would save is seen, and is not saved.</summary>
internal sealed class Methodeproef
{
    private readonly Bewaarder bewaarder = new();
    private readonly Func<PortalDbContext> open;

    /// <param name="luisterend">Makes what opens contexts, given what listens to them.</param>
    public Methodeproef(Func<IInterceptor, Func<PortalDbContext>> luisterend) => open = luisterend(bewaarder);

    /// <summary>Every method through which pages reach the data. One that takes what it is to read, and so has a type left open, is seen by what it is given.</summary>
    public static IReadOnlyList<MethodInfo> Alle { get; } =
    [
        .. typeof(PortalDbContext).Assembly.GetExportedTypes().Where(t => t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.IsDefined(typeof(ExtensionAttribute)) && !m.IsGenericMethodDefinition && m.GetParameters()[0].ParameterType == typeof(PortalDbContext))
            .OrderBy(Naam, StringComparer.Ordinal),
    ];

    public static string Naam(MethodInfo methode) => $"{methode.DeclaringType!.Name}.{methode.Name}";

    public async Task<Methodeuitkomst> RoepAsync(MethodInfo methode, GebruikerToegang toegang, Func<ParameterInfo, object?> waarde)
    {
        bewaarder.Gezien = null;
        await using var db = open().Voor(toegang);
        try
        {
            var uitkomst = methode.Invoke(null, [db, .. methode.GetParameters().Skip(1).Select(waarde)]);
            if (uitkomst is Task taak)
            {
                await taak;
                uitkomst = taak.GetType().GetProperty("Result")?.GetValue(taak);
            }
            else if (uitkomst?.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } stroom)
            {
                uitkomst = await (Task<List<object?>>)typeof(Methodeproef).GetMethod(nameof(LeesAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(stroom.GetGenericArguments()).Invoke(null, [uitkomst])!;
            }

            List<string> bladen = [];
            Bladen(uitkomst, bladen, new HashSet<object>(ReferenceEqualityComparer.Instance));
            return new(null, bladen, null);
        }
        catch (Exception fout)
        {
            return bewaarder.Gezien is { } rijen ? new(rijen, null, null) : new(null, null, (fout as TargetInvocationException)?.InnerException ?? fout);
        }
    }

    private static async Task<List<object?>> LeesAsync<T>(IAsyncEnumerable<T> stroom)
    {
        List<object?> rijen = [];
        await foreach (var rij in stroom)
        {
            rijen.Add(rij);
        }

        return rijen;
    }

    /// <summary>Every value within, also what a property computes from.</summary>
    private static void Bladen(object? waarde, List<string> bladen, HashSet<object> gezien)
    {
        if (waarde is null or Type or Delegate)
        {
            return;
        }

        var type = waarde.GetType();
        if (waarde is string or IFormattable)
        {
            bladen.Add(waarde is IFormattable getal ? getal.ToString(null, CultureInfo.InvariantCulture) : (string)waarde);
        }
        else if (type.IsValueType || gezien.Add(waarde))
        {
            if (waarde is IVanGemeente rij)
            {
                bladen.Add($"kanarie{rij.GemeenteId}k{type.Name}");
            }

            if (waarde is IEnumerable reeks && type.Namespace?.StartsWith("Portal", StringComparison.Ordinal) is not true)
            {
                foreach (var deel in reeks)
                {
                    Bladen(deel, bladen, gezien);
                }

                return;
            }

            for (var van = type; van is not null && van != typeof(object); van = van.BaseType)
            {
                foreach (var veld in van.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Bladen(veld.FieldType == type && type.IsPrimitive ? null : veld.GetValue(waarde), bladen, gezien);
                }
            }
        }
    }

    private sealed class Bewaarder : SaveChangesInterceptor
    {
        public IReadOnlyList<(string Soort, int? GemeenteId)>? Gezien { get; set; }

        /// <summary>By now the context has let the rows pass.</summary>
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            List<(string, int?)> rijen =
            [
                .. eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                    .Select(e => (e.Metadata.ClrType.Name, (e.Entity as IVanGemeente)?.GemeenteId)),
            ];
            if (rijen.Count > 0)
            {
                Gezien = rijen;
                throw new OperationCanceledException("Ver genoeg.");
            }

            return ValueTask.FromResult(result);
        }
    }
}
