using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Portal.Ui;

/// <summary>A heading whose level follows from where it stands.</summary>
public sealed class Kop : ComponentBase
{
    /// <summary>2, 3 or 4.</summary>
    [Parameter, EditorRequired]
    public int Niveau { get; set; }

    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Niveau switch { <= 2 => "h2", 3 => "h3", _ => "h4" });
        builder.AddAttribute(1, "id", Id);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}
