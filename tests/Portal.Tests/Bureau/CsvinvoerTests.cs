using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Bureau;

public sealed class CsvinvoerTests : BunitContext
{
    private string tekst = "wat er stond";
    private int gecontroleerd;

    public CsvinvoerTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new("Server", isInteractive: true));
    }

    [Fact]
    public async Task Bestand_InUtf8_WordtMeteenBekeken()
    {
        var cut = await KiesAsync(new Bestand(Encoding.UTF8.GetBytes("naam\nCoöperatie")));

        Assert.Equal(("naam\nCoöperatie", 1), (tekst, gecontroleerd));
        Assert.DoesNotContain("Niet gelezen", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bestand_InEenAndereCodering_WordtMetEenZinGeweigerd()
    {
        var cut = await KiesAsync(new Bestand([(byte)'C', 0xF6, (byte)'x'])); // as an older Excel saves it

        Assert.Contains("niet bewaard als ‘CSV UTF-8’", cut.Markup, StringComparison.Ordinal);
        Assert.Equal(("", 0), (tekst, gecontroleerd));
    }

    [Fact]
    public async Task Bestand_DatOnderwegAfbreekt_WordtMetEenZinGeweigerd()
    {
        var cut = await KiesAsync(new Bestand(null));

        Assert.Contains("Het bestand was niet te lezen. Kies het opnieuw.", cut.Markup, StringComparison.Ordinal);
        Assert.Equal(("", 0), (tekst, gecontroleerd));
    }

    private async Task<IRenderedComponent<Csvinvoer>> KiesAsync(IBrowserFile bestand)
    {
        var cut = Render<Csvinvoer>(p => p.Add(c => c.Tekst, tekst).Add(c => c.TekstChanged, EventCallback.Factory.Create<string>(this, t => tekst = t))
            .Add(c => c.OnControleer, EventCallback.Factory.Create(this, () => gecontroleerd++)).Add(c => c.MaxLengte, 1_000));
        await cut.InvokeAsync(() => cut.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new([bestand])));
        return cut;
    }

    /// <param name="inhoud">Null for a file that stops half-way.</param>
    private sealed class Bestand(byte[]? inhoud) : IBrowserFile
    {
        public string Name => "cijfers.csv";

        public DateTimeOffset LastModified => default;

        public long Size => inhoud?.Length ?? 1;

        public string ContentType => "text/csv";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => inhoud is null ? throw new IOException("afgebroken") : new MemoryStream(inhoud);
    }
}
