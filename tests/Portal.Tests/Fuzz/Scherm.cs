using System.Collections;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

#pragma warning disable BL0006 // what the server drew is read as it is: that is the point

namespace Portal.Fuzz;

/// <summary>Something on a screen that something can be done with: a field, a button, a form.</summary>
/// <param name="Kenmerken">Its attributes, and under "" the text in it.</param>
/// <param name="Keuzes">What a list offers.</param>
/// <param name="IsInDialoog">It stands in a dialog, which comes before what is behind it.</param>
internal sealed record Handvat(ulong Id, string Gebeurtenis, string Element, IReadOnlyDictionary<string, object?> Kenmerken, IReadOnlyList<string> Keuzes, bool IsInDialoog)
{
    public object? Naam => Kenmerken.GetValueOrDefault("id") ?? Kenmerken.GetValueOrDefault("");

    public string? Soort => Kenmerken.GetValueOrDefault("type")?.ToString();

    /// <summary>The same for the same field when it is drawn anew.</summary>
    public string Sleutel => string.Join(' ', new[] { "id", "name", "aria-label", "type" }.Select(k => Kenmerken.GetValueOrDefault(k)).Prepend(Element).Append(Soort is "radio" or "checkbox" ? Kenmerken.GetValueOrDefault("value") : null));

    /// <summary>What a reader sees in it: its text, or whether it is ticked.</summary>
    public string Inhoud => Soort is not ("radio" or "checkbox") ? $"{Kenmerken.GetValueOrDefault("value")}" : Kenmerken.GetValueOrDefault("checked") is null or false or "" ? "uit" : "aan";

    public bool IsUit => Kenmerken.GetValueOrDefault("disabled") is true or "" or "disabled";
}

/// <summary>A form that is on the screen.</summary>
/// <param name="Namen">The component that deals with it, and those it stands in: "CijferFormulier", "Invoerdialoog&lt;ZetelInvoer&gt;".</param>
/// <param name="Bezwaren">What its validators and rules say of what is filled in.</param>
internal sealed record Vorm(IReadOnlyList<string> Namen, Handvat Verzend, IReadOnlyList<Handvat> Velden, IReadOnlyList<string> Bezwaren)
{
    /// <summary>What stands in each field, by what the field is; but for the answer to a warning, which is asked anew with another warning.</summary>
    public IReadOnlyDictionary<string, string> Ingevuld => Velden.Where(v => !v.Sleutel.Contains("Toets.IsBevestigd", StringComparison.Ordinal)).GroupBy(v => v.Sleutel).SelectMany(g => g.Select((v, nummer) => (Sleutel: $"{g.Key} {nummer}", v.Inhoud))).ToDictionary(v => v.Sleutel, v => v.Inhoud);
}

/// <summary>What is on the screen of a circuit now, read from what the server drew: every field and button as a browser has them.</summary>
internal sealed class Scherm
{
    private static readonly FieldInfo Staten = typeof(Renderer).GetField("_componentStateById", BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly MethodInfo Beelden = typeof(Renderer).GetMethod("GetCurrentRenderTreeFrames", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Dictionary<ComponentState, List<Handvat>> perDeel = [];

    private readonly StringBuilder tekst = new(), alarm = new(), bericht = new();

    private Scherm()
    {
    }

    /// <summary>Everything that can be read.</summary>
    public string Tekst => tekst.ToString();

    /// <summary>What is said at once: what was refused.</summary>
    public string Alarm => alarm.ToString();

    /// <summary>What is said in passing: what was done.</summary>
    public string Bericht => bericht.ToString();

    public IReadOnlyList<Handvat> Knoppen { get; private set; } = [];

    public IReadOnlyList<Vorm> Vormen { get; private set; } = [];

    /// <summary>The form of this name; null when it is not there.</summary>
    public Vorm? Vorm(string naam) => Vormen.FirstOrDefault(v => v.Namen.Contains(naam));

    /// <summary>Buttons, and fields that are in no form: what is ticked in a list, a filter.</summary>
    public IReadOnlyList<Handvat> Losse { get; private set; } = [];

    /// <summary>Looks, chooses something to do and does it, with nothing in between.</summary>
    /// <param name="kies">What to do; null for nothing.</param>
    /// <returns>Whether something was done.</returns>
    public static Task<bool> DoeAsync(Renderer renderer, Func<Scherm, (Handvat Waaraan, object? Waarde)?> kies) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        if (kies(Lees(renderer)) is not { } daad)
        {
            return false;
        }

        EventArgs gegevens = daad.Waaraan.Gebeurtenis switch
        {
            "change" or "input" => new ChangeEventArgs { Value = daad.Waarde },
            "click" => new Microsoft.AspNetCore.Components.Web.MouseEventArgs { Type = "click" },
            _ => EventArgs.Empty,
        };
        await renderer.DispatchEventAsync(daad.Waaraan.Id, null, gegevens);
        return true;
    });

    /// <summary>Only looks.</summary>
    public static Task<T> KijkAsync<T>(Renderer renderer, Func<Scherm, T> wat) => renderer.Dispatcher.InvokeAsync(() => wat(Lees(renderer)));

    private static Scherm Lees(Renderer renderer)
    {
        var scherm = new Scherm();
        var delen = ((IDictionary)Staten.GetValue(renderer)!).Values.Cast<ComponentState>().OrderBy(d => d.ComponentId).ToList();
        foreach (var deel in delen)
        {
            var beelden = (ArrayRange<RenderTreeFrame>)Beelden.Invoke(renderer, [deel.ComponentId])!;
            scherm.perDeel[deel] = scherm.Handvatten(beelden.Array.AsSpan(0, beelden.Count));
        }

        scherm.Knoppen = [.. delen.SelectMany(d => scherm.perDeel[d]).Where(h => h.Gebeurtenis == "click" && !h.IsUit)];
        scherm.Vormen = [.. delen.SelectMany(d => scherm.perDeel[d].Where(h => h.Gebeurtenis == "submit").Select(h => new Vorm(Namen(d), h, scherm.Velden(d), d.Component is EditForm { EditContext: { } stand } ? [.. stand.GetValidationMessages().Distinct()] : [])))];
        var invoer = scherm.Vormen.SelectMany(v => v.Velden).Select(v => v.Id).ToHashSet();
        scherm.Losse = [.. scherm.Knoppen, .. delen.SelectMany(d => scherm.perDeel[d]).Where(h => h.Gebeurtenis is "change" && !h.IsUit && !invoer.Contains(h.Id))];
        return scherm;
    }

    private List<Handvat> Velden(ComponentState vorm) =>
        [.. perDeel.Where(d => Keten(d.Key).Contains(vorm)).SelectMany(d => d.Value).Where(h => h.Gebeurtenis is "change" or "input" && !h.IsUit)];

    private static IEnumerable<ComponentState> Keten(ComponentState? deel)
    {
        for (; deel is not null; deel = deel.ParentComponentState)
        {
            yield return deel;
        }
    }

    private static List<string> Namen(ComponentState deel)
    {
        var wie = deel.Component is EditForm vorm ? new object[] { vorm.OnSubmit, vorm.OnValidSubmit }.Select(Ontvanger) : [];
        return [.. wie.Concat(Keten(deel).Select(d => d.Component)).OfType<object>().Select(d => Naam(d.GetType()))];
    }

    private static string Naam(Type deel) => deel.IsGenericType ? $"{deel.Name.Split('`')[0]}<{deel.GetGenericArguments()[0].Name}>" : deel.Name;

    private static object? Ontvanger(object terug) => terug.GetType().GetField("Receiver", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(terug);

    /// <summary>Frames stand as they are written: an element, its attributes, what is in it.</summary>
    private List<Handvat> Handvatten(ReadOnlySpan<RenderTreeFrame> beelden)
    {
        List<Handvat> handvatten = [];
        Stack<(int Einde, string? Element, Dictionary<string, object?> Kenmerken, List<string> Keuzes)> binnen = new();
        for (var i = 0; i < beelden.Length; i++)
        {
            while (binnen.TryPeek(out var klaar) && i >= klaar.Einde)
            {
                binnen.Pop();
            }

            ref readonly var beeld = ref beelden[i];
            switch (beeld.FrameType)
            {
                case RenderTreeFrameType.Element:
                    binnen.Push((i + beeld.ElementSubtreeLength, beeld.ElementName, [], beeld.ElementName == "option" && binnen.TryPeek(out var lijst) ? lijst.Keuzes : []));
                    break;
                case RenderTreeFrameType.Component:
                    binnen.Push((i + beeld.ComponentSubtreeLength, null, [], []));
                    break;
                case RenderTreeFrameType.Text or RenderTreeFrameType.Markup:
                    var stuk = beeld.FrameType is RenderTreeFrameType.Text ? beeld.TextContent : beeld.MarkupContent;
                    if (binnen.TryPeek(out var om) && om.Element is "button")
                    {
                        om.Kenmerken[""] = $"{om.Kenmerken.GetValueOrDefault("")}{stuk}";
                    }

                    tekst.Append(stuk);
                    foreach (var (rol, wat) in new[] { ("alert", alarm), ("status", bericht) })
                    {
                        if (binnen.Any(b => b.Kenmerken.GetValueOrDefault("role") is string r && r == rol))
                        {
                            wat.Append(stuk);
                        }
                    }

                    break;
                case RenderTreeFrameType.Attribute when binnen.TryPeek(out var hier) && hier.Element is not null:
                    hier.Kenmerken[beeld.AttributeName] = beeld.AttributeValue;
                    if (hier.Element == "option" && beeld.AttributeName == "value")
                    {
                        hier.Keuzes.Add(Convert.ToString(beeld.AttributeValue, System.Globalization.CultureInfo.InvariantCulture) ?? "");
                    }
                    else if (beeld.AttributeEventHandlerId > 0)
                    {
                        handvatten.Add(new(beeld.AttributeEventHandlerId, beeld.AttributeName[2..], hier.Element, hier.Kenmerken, hier.Keuzes, binnen.Any(b => b.Element == "dialog")));
                    }

                    break;
            }
        }

        return handvatten;
    }
}
