using System.Collections;
using System.Reflection;
using Portal.Data.Adviesvragen;

namespace Portal.Data.Fuzz;

/// <summary>
/// Fills in the arguments of an act by lot: mostly what could be meant, with keys of rows that exist, and now and then rubbish. What was let
/// through once is tried again with something changed, so that inputs come deep.
/// </summary>
internal sealed class Invoermaker(Random kans, Voorraad voorraad, string map)
{
    private const int GoedeMax = 25;

    private static readonly string[] Zinnen =
    [
        "Overleg met de partners over de aanpak.", "De overlast neemt toe en niemand heeft de regie.", "Jaarplan", "Emmen", "Wij wachten op de woningcorporatie.",
        "Een stap\nen nog een stap.", "1", "12,50", "#1f4e79", "hele jaar", "## Kop\n\nEen alinea met een [adres](/cijfers).\n\n- punt\n- punt",
    ];

    /// <summary>Which of its acts a button stands for.</summary>
    private static readonly Dictionary<string, Adviesactie[]> Hoe = new()
    {
        [nameof(AdviesvraagCommands.NeemAdviesvraagAsync)] = [Adviesactie.NeemInBehandeling, Adviesactie.NeemOver],
        [nameof(AdviesvraagCommands.SchrijfAdviesberichtAsync)] = [Adviesactie.Reageer, Adviesactie.Antwoord, Adviesactie.VraagTerug],
    };

    private readonly NullabilityInfoContext leegheid = new();
    private readonly Rommel rommel = new(kans);
    private readonly List<object?[]> goede = [];
    private Rijgegevens? kern;
    private MethodInfo? daad;
    private double wildheid;

    /// <summary>Arguments for everything after the context.</summary>
    /// <exception cref="DomeinregelException">A value that can't even be made.</exception>
    public object?[] Maak(MethodInfo wat)
    {
        daad = wat;
        var vakken = wat.GetParameters();
        wildheid = rommel.Uit([0, 0, 0.05, 0.15, 0.5, 1]);
        kern = voorraad.Kies(kans, map);
        if (goede.Count > 0 && kans.Next(2) == 0)
        {
            var invoer = (object?[])rommel.Uit(goede).Clone();
            wildheid = rommel.Uit([0.2, 1]);
            var plaats = kans.Next(1, vakken.Length);
            invoer[plaats] = Anders(vakken[plaats], invoer[plaats]);
            return invoer;
        }

        return [.. vakken.Select((vak, plaats) => plaats == 0 ? null : Waarde(vak))];
    }

    /// <summary>This was let through.</summary>
    public void Onthoud(object?[] invoer)
    {
        if (goede.Count < GoedeMax)
        {
            goede.Add(invoer);
        }
    }

    /// <summary>For a message: what was filled in, short enough to read.</summary>
    public static string Zeg(object? waarde, int diepte = 0)
    {
        var tekst = waarde switch
        {
            null => "null",
            string s => "\"" + string.Concat(s.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:x4}")) + "\"",
            byte[] b => $"{b.Length} bytes",
            IEnumerable reeks when diepte < 3 => "[" + string.Join(", ", reeks.Cast<object?>().Take(5).Select(w => Zeg(w, diepte + 1))) + "]",
            _ => waarde.ToString() ?? "",
        };
        return tekst.Length > 200 ? $"{tekst[..200]}… ({tekst.Length})" : tekst;
    }

    private object? Anders(ParameterInfo vak, object? was)
    {
        var soort = Nullable.GetUnderlyingType(vak.ParameterType) ?? vak.ParameterType;
        if (was is null || soort.GetMethod("Lees", [typeof(string)]) is not null || Bouwer(soort) is not { } bouwer || bouwer.GetParameters() is not { Length: > 0 } velden)
        {
            return Waarde(vak);
        }

        var plaats = kans.Next(velden.Length);
        return Bouw(bouwer, [.. velden.Select((veld, i) => i == plaats ? Waarde(veld) : soort.GetProperty(veld.Name!, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance) is { } e ? e.GetValue(was) : Waarde(veld))]);
    }

    private object? Waarde(ParameterInfo vak) =>
        Waarde(vak.ParameterType, vak.Name!, !vak.ParameterType.IsValueType && leegheid.Create(vak).WriteState is NullabilityState.Nullable);

    private object? Waarde(Type type, string naam, bool magLeeg)
    {
        if (Nullable.GetUnderlyingType(type) is { } binnen)
        {
            return kans.Next(3) == 0 ? null : Waarde(binnen, naam, false);
        }

        if (magLeeg && kans.Next(4) == 0)
        {
            return null;
        }

        var wild = kans.NextDouble() < wildheid;
        if (!wild && Bekend(type, naam) is { } bekend)
        {
            return bekend;
        }

        return type switch
        {
            _ when type == typeof(CancellationToken) => CancellationToken.None,
            _ when type == typeof(string) => wild ? rommel.Tekst() : rommel.Uit(Zinnen),
            _ when type == typeof(bool) => kans.Next(2) == 0,
            _ when type == typeof(int) => wild ? rommel.Uit([int.MinValue, -1, 0, 5, 6, 100, 101, 1_899, 9_999, 10_000, int.MaxValue]) : Getal(naam),
            _ when type == typeof(decimal) => rommel.Uit(wild ? [decimal.MinValue, -1, -0.01m, 0.00001m, 1e9m, 1e15m, decimal.MaxValue] : new[] { 0, 1, 12, 12.5m, 1_234.56m, 41_577 }),
            _ when type == typeof(double) => rommel.Uit([0, 1, -1, double.NaN, double.MaxValue]),
            _ when type == typeof(Guid) => wild && kans.Next(2) == 0 ? Guid.Empty : Nieuw(),
            _ when type == typeof(DateTime) => naam is "nu" ? GevuldeDatabase.Nu
                : wild ? rommel.Uit([DateTime.MinValue, DateTime.MaxValue, DateTime.UnixEpoch]) : GevuldeDatabase.Nu.AddHours(kans.Next(-100, 1_000)),
            _ when type == typeof(DateOnly) => naam is "vandaag" ? GevuldeDatabase.Vandaag
                : wild ? rommel.Uit([DateOnly.MinValue, DateOnly.MaxValue, new(1900, 1, 1), new(2024, 2, 29)])
                : kans.Next(3) == 0 ? new(GevuldeDatabase.Vandaag.Year + kans.Next(-2, 3), 1, 1) : GevuldeDatabase.Vandaag.AddDays(rommel.Uit([-400, -30, -7, -1, 0, 1, 7, 21, 30, 60, 400])),
            _ when type == typeof(byte[]) => wild ? rommel.Verhaspel(rommel.Uit(Bestanden.Alle)) : rommel.Uit(Bestanden.Alle),
            _ when type == typeof(Func<string, bool>) => (Func<string, bool>)(_ => true),
            _ when naam is "hoe" => rommel.Uit(Hoe[daad!.Name]),
            { IsEnum: true } => Enum.GetValues(type).GetValue(kans.Next(Enum.GetValues(type).Length)), // lists let nothing else through: FormulierTests
            _ when type.GetMethod("Lees", [typeof(string)]) is { IsStatic: true } lezer && lezer.ReturnType == type => Gelezen(type, lezer),
            { IsGenericType: true } when typeof(Delegate).IsAssignableFrom(type) => Daad(type),
            { IsGenericType: true } when typeof(IEnumerable).IsAssignableFrom(type) => Reeks(type.GetGenericArguments()[0], naam),
            _ when type.GetProperty("Alle", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IEnumerable alle => rommel.Uit(alle.Cast<object>().ToList()),
            _ when Bouwer(type) is { } bouwer => Bouw(bouwer, [.. bouwer.GetParameters().Select(Waarde)]),
            _ => throw new InvalidOperationException($"Hier is geen invoer voor: {type.Name} {naam}."),
        };
    }

    /// <summary>From the row this input is about, or from another of its kind.</summary>
    private object? Bekend(Type type, string naam)
    {
        if (type != typeof(string) && type != typeof(Guid) && type != typeof(int))
        {
            return null;
        }

        var isEigen = naam.Equals("id", StringComparison.OrdinalIgnoreCase)
            || (naam.EndsWith("Id", StringComparison.Ordinal) && kern?.Soort.Name.EndsWith(naam[..^2], StringComparison.OrdinalIgnoreCase) is true);
        if (kern?.Waarden.GetValueOrDefault(isEigen ? "Id" : naam) is { } eigen && type.IsInstanceOfType(eigen) && kans.Next(10) > 0)
        {
            return eigen;
        }

        return voorraad.Waarden(naam, type, map) is { Count: > 0 } keuzes && kans.Next(10) > 1 ? rommel.Uit(keuzes) : null;
    }

    private int Getal(string naam) =>
        naam.Contains("jaar", StringComparison.OrdinalIgnoreCase) ? kans.Next(2_022, 2_029) : naam.Contains("gemeente", StringComparison.OrdinalIgnoreCase) ? rommel.Uit([106, 109, 114, 118]) : kans.Next(0, 6);

    private Guid Nieuw()
    {
        var bytes = new byte[16];
        kans.NextBytes(bytes);
        return new(bytes);
    }

    private IList Reeks(Type soort, string naam)
    {
        var reeks = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(soort))!;
        for (var aantal = kans.NextDouble() < wildheid ? rommel.Uit([0, 2, 300]) : kans.Next(0, 4); aantal > 0; aantal--)
        {
            reeks.Add(Waarde(soort, naam, false));
        }

        return reeks;
    }

    /// <summary>"What to do with it" as one of the acts that it has itself.</summary>
    private Delegate Daad(Type type)
    {
        var doel = type.GetGenericArguments()[0];
        var daden = doel.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && m.ReturnType == (type.GetGenericArguments() is [_, var uit] ? uit : m.ReturnType) && m.GetParameters().Length > 0 && !m.GetParameters().Any(p => p.ParameterType == doel || p.ParameterType == typeof(object) || p.ParameterType == typeof(Cijfers.Cijfer)))
            .OrderBy(m => m.ToString(), StringComparer.Ordinal).ToList();
        var eigen = rommel.Uit(daden);
        var invoer = eigen.GetParameters().Select(p => p.ParameterType == typeof(Toegang.GebruikerToegang) ? Data.Maak.Bureau : Waarde(p)).ToArray();
        object? Doe(object op) => Bouw(() => eigen.Invoke(op, invoer));
        return type.GetGenericTypeDefinition() == typeof(Action<>)
            ? (Delegate)typeof(Invoermaker).GetMethod(nameof(Als), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(doel).Invoke(null, [(Func<object, object?>)Doe])!
            : (Delegate)typeof(Invoermaker).GetMethod(nameof(AlsUitkomst), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(doel).Invoke(null, [(Func<object, object?>)Doe])!;
    }

    private static Action<T> Als<T>(Func<object, object?> doe) => t => doe(t!);

    private static Func<T, T> AlsUitkomst<T>(Func<object, object?> doe) => t => (T)doe(t!)!;

    /// <summary>As the screen gets it: from a text, that may be no such thing.</summary>
    private object? Gelezen(Type type, MethodInfo lezer) => lezer.Invoke(null, [kans.NextDouble() < wildheid ? rommel.Tekst() : rommel.Uit(["2026-1", "2025-4", "2023-2", "0000-1", "9999-4", "https://login.example|iemand-anders", "hele jaar"])])
        ?? (Bouwer(type) is { } bouwer && type.GetProperty("Jaar") is null ? Bouw(bouwer, [.. bouwer.GetParameters().Select(Waarde)]) : throw new DomeinregelException("Dit is niet te lezen."));

    private static ConstructorInfo? Bouwer(Type type) => type.Namespace?.StartsWith("Portal", StringComparison.Ordinal) is true && !type.IsEnum
        ? type.GetConstructors().OrderByDescending(b => b.GetParameters().Length).FirstOrDefault() : null;

    private static object Bouw(ConstructorInfo bouwer, object?[] velden) => Bouw(() => bouwer.Invoke(velden))!;

    /// <summary>What it throws itself, and not the wrapping of reflection.</summary>
    private static object? Bouw(Func<object?> doe)
    {
        try
        {
            return doe();
        }
        catch (TargetInvocationException fout) when (fout.InnerException is { } eigen)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(eigen);
            throw;
        }
    }
}
