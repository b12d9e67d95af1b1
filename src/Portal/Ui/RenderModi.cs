using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Portal.Ui;

/// <summary>
/// The page runs in a circuit. Set once per audience folder in its <c>_Imports.razor</c>, where <c>@rendermode</c> is not allowed.
/// The page is rendered on the server first, so that it can be read before, and without, the connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractiefAttribute : RenderModeAttribute
{
    public override IComponentRenderMode Mode => RenderMode.InteractiveServer;
}
