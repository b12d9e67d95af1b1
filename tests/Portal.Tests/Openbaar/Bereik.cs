using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Portal.Openbaar;

/// <summary>
/// Everything code can come to from a few starting points: the methods it calls, the lambdas it makes, the components it draws, and what
/// those call, as far as it is the portal's own. Read from the compiled code, so that no using, comment or name can mislead.
/// </summary>
internal sealed class Bereik
{
    private const BindingFlags Alles = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> Opdrachten =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToFrozenDictionary(o => o.Value);

    private readonly HashSet<MethodBase> bezocht = [];
    private readonly Queue<MethodBase> open = [];
    private readonly Dictionary<Type, string> typen = [];

    private Bereik() { }

    /// <summary>Each type that is touched, with the method that does.</summary>
    public IReadOnlyDictionary<Type, string> Typen => typen;

    public static Bereik Van(IEnumerable<Type> begin)
    {
        var bereik = new Bereik();
        foreach (var type in begin)
        {
            bereik.Neem(type);
        }

        while (bereik.open.TryDequeue(out var methode))
        {
            bereik.Lees(methode);
        }

        return bereik;
    }

    private static bool IsEigen(Type? type) => type?.Assembly.GetName().Name is "Portal" or "Portal.Data";

    private void Neem(Type type)
    {
        foreach (var methode in type.GetMethods(Alles).Cast<MethodBase>().Concat(type.GetConstructors(Alles)))
        {
            Volg(methode);
        }

        foreach (var binnen in type.GetNestedTypes(Alles))
        {
            Neem(binnen);
        }
    }

    private void Volg(MethodBase methode)
    {
        var kaal = methode is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } generiek ? generiek.GetGenericMethodDefinition() : methode;
        if (IsEigen(kaal.DeclaringType) && bezocht.Add(kaal))
        {
            open.Enqueue(kaal);
            if (kaal.GetCustomAttribute<StateMachineAttribute>() is { StateMachineType: { } machine })
            {
                Neem(machine);
            }
        }
    }

    private void Lees(MethodBase methode)
    {
        var plek = $"{methode.DeclaringType}.{methode.Name}";
        if (methode.GetMethodBody() is not { } lichaam || lichaam.GetILAsByteArray() is not { } il)
        {
            return;
        }

        foreach (var lokaal in lichaam.LocalVariables)
        {
            Raak(lokaal.LocalType, plek);
        }

        var (typeArgumenten, methodeArgumenten) = (methode.DeclaringType!.IsGenericType ? methode.DeclaringType.GetGenericArguments() : null, methode.IsGenericMethod ? methode.GetGenericArguments() : null);
        for (var i = 0; i < il.Length;)
        {
            var code = il[i] == 0xFE ? Opdrachten[(short)(0xFE00 | il[i + 1])] : Opdrachten[il[i]];
            i += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                Raak(methode.Module.ResolveMember(BitConverter.ToInt32(il, i), typeArgumenten, methodeArgumenten)!, plek);
            }

            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }

    private void Raak(MemberInfo lid, string plek)
    {
        switch (lid)
        {
            case Type type:
                Raak(type, plek);
                break;
            case FieldInfo veld:
                Raak(veld.DeclaringType!, plek);
                Raak(veld.FieldType, plek);
                break;
            case MethodBase methode:
                Raak(methode.DeclaringType!, plek);
                foreach (var argument in methode.IsGenericMethod ? methode.GetGenericArguments() : [])
                {
                    Raak(argument, plek);
                    if (methode.Name == "OpenComponent" && IsEigen(argument))
                    {
                        Neem(argument.IsConstructedGenericType ? argument.GetGenericTypeDefinition() : argument);
                    }
                }

                if (methode is MethodInfo { ReturnType: var uitkomst })
                {
                    Raak(uitkomst, plek);
                }

                Volg(methode);
                break;
        }
    }

    private void Raak(Type type, string plek)
    {
        if (type.HasElementType)
        {
            Raak(type.GetElementType()!, plek);
        }
        else if (typen.TryAdd(type, plek) && type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments())
            {
                Raak(argument, plek);
            }
        }
    }
}
