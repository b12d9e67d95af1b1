using System.Reflection;

namespace Portal.Toegang;

/// <summary>Makes a value of any type that has something in it everywhere, with one text wherever text fits.</summary>
internal sealed class Maaksel(Func<string> tekst, DateTime nu)
{
    public object? Van(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } kern)
        {
            return Van(kern);
        }

        return type switch
        {
            _ when type == typeof(string) => tekst(),
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(int) => 1,
            _ when type == typeof(decimal) => 1m,
            _ when type == typeof(bool) => false,
            _ when type == typeof(DateTime) => nu,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(nu),
            _ when type == typeof(byte[]) => "P1"u8.ToArray(),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            { IsGenericType: true } when type.GetGenericArguments() is [var sleutel, var waarde] && type.Name.Contains("Dictionary", StringComparison.Ordinal) => Woordenboek(sleutel, waarde),
            { IsGenericType: true } when type.GetGenericArguments() is [var element] && type.IsAssignableFrom(element.MakeArrayType()) => Rij(element),
            _ => Samengesteld(type),
        };
    }

    private Array Rij(Type element)
    {
        var rij = Array.CreateInstance(element, 1);
        rij.SetValue(Van(element), 0);
        return rij;
    }

    private object Woordenboek(Type sleutel, Type waarde)
    {
        var boek = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(sleutel, waarde))!;
        boek.Add(Van(sleutel)!, Van(waarde));
        return boek;
    }

    private object Samengesteld(Type type)
    {
        var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"Geen voorbeeldwaarde voor {type.Name}.");
        return maker.Invoke([.. maker.GetParameters().Select(p => Van(p.ParameterType))]);
    }
}
