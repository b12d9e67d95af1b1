using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Portal.Ui;

/// <summary>A column of the <see cref="Tabel{TRij}"/> it stands in. Shows nothing itself: the table draws its cells.</summary>
public sealed class Kolom<TRij> : ComponentBase
{
    [Parameter, EditorRequired]
    public string Kop { get; set; } = "";

    /// <summary>The heading is for the ear only: a column of buttons.</summary>
    [Parameter]
    public bool KopVerborgen { get; set; }

    /// <summary>Its cells name the row. One column of a table.</summary>
    [Parameter]
    public bool Rijkop { get; set; }

    /// <summary>Holds figures: to the right, with room for a mark.</summary>
    [Parameter]
    public bool Getal { get; set; }

    /// <summary>Stays on one line: a kenmerk, a short date.</summary>
    [Parameter]
    public bool Heel { get; set; }

    /// <summary>The word of the order this column brings ("aangemeld"); null when the table can't be ordered by it.</summary>
    [Parameter]
    public string? Sorteer { get; set; }

    /// <summary>The cell of one row.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TRij>? ChildContent { get; set; }

    [CascadingParameter]
    private Tabel<TRij> Tabel { get; set; } = null!;

    internal string? Klasse => (Getal, Heel) switch
    {
        (true, _) => "n",
        (_, true) => "heel",
        _ => null,
    };

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Tabel.Voeg(this);
}
