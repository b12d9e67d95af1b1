using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Portal.Ui;

/// <summary>
/// The whole page runs in a circuit: it holds what someone is typing or choosing. It is rendered on the server first, so that it can be
/// read before, and without, the connection. A page that only shows stays static, with a <see cref="Ververser"/> if it must stay fresh.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractiefAttribute : RenderModeAttribute
{
    public override IComponentRenderMode Mode => RenderMode.InteractiveServer;
}
