using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>What a component needs around it, and the figures to show.</summary>
public abstract class Schermtest : BunitContext
{
    // a machine that builds at the same time is slow
    static Schermtest() => DefaultWaitTimeout = TimeSpan.FromSeconds(15);

    protected Schermtest()
    {
        Services.AddLogging();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<Omroep>();
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected static Cijfer Onbekend { get; } = Cijfer.NietBekend(Eenheid.Aantal, "Geen stuk noemt het.");

    protected static Cijfer Gelezen(decimal waarde, Zekerheid zekerheid = Zekerheid.Zeker, Eenheid eenheid = Eenheid.Aantal) =>
        new(waarde, eenheid, new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", zekerheid) { Id = "kengetallen.actief.2023" });
}
