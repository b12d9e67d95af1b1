using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Belasting.Circuits;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>Open screens of which the session ends without anybody telling: left alone too long, or ended by another machine.</summary>
public sealed class HerbevestigingTests(HerbevestigingTests.Vlughuis huis) : IClassFixture<HerbevestigingTests.Vlughuis>
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Manieren => ["ingetrokken", "stil", "acht uur"];

    [Theory]
    [MemberData(nameof(Manieren))]
    public async Task OpenScherm_WaarvanDeSessieVoorbijRaakt_SluitOokAlsNiemandHetMeldt(string hoe)
    {
        using var browser = await huis.AlsAsync("contactpersoon-emmen");
        using var blijver = await huis.AlsAsync("contactpersoon-assen");
        await using var circuit = new Circuit(browser);
        await using var ander = new Circuit(blijver);
        await circuit.OpenAsync("mijn-gemeente", "Dit vraagt uw aandacht", "data-verbonden");
        await ander.OpenAsync("mijn-gemeente", "Dit vraagt uw aandacht", "data-verbonden");

        await using (var db = huis.Systeem())
        {
            var nu = DateTime.UtcNow;
            var sessies = db.Sessies.Where(s => s.Gebruiker!.Subject == "contactpersoon-emmen");
            await (hoe switch
            {
                "ingetrokken" => sessies.ExecuteUpdateAsync(z => z.SetProperty(s => s.IngetrokkenOp, nu)),
                "stil" => sessies.ExecuteUpdateAsync(z => z.SetProperty(s => s.GebruiktOp, nu - Sessie.MaximaleStilte)),
                _ => sessies.ExecuteUpdateAsync(z => z.SetProperty(s => s.BegonnenOp, nu - Sessie.MaximaleDuur)),
            });
        }

        huis.Klok.Vooruit(Sessies.Vers);

        await circuit.Weggestuurd.WaitAsync(Geduld);
        Assert.False(ander.Weggestuurd.IsCompleted);
    }

    /// <summary>A portal that asks twenty times a second what it asks every half minute elsewhere, on whose clock what was seen stays fresh until a test moves it.</summary>
    public sealed class Vlughuis : Circuithuis
    {
        internal Springklok Klok { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Klok);
                services.AddScoped<AuthenticationStateProvider, Vlug>();
            });
        }

        private sealed class Vlug(ILoggerFactory logger, Sessies sessies) : Herbevestiging(logger, sessies)
        {
            protected override TimeSpan RevalidationInterval => TimeSpan.FromMilliseconds(50);
        }
    }

    internal sealed class Springklok : TimeProvider
    {
        private long stand;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref stand);

        public void Vooruit(TimeSpan duur) => Interlocked.Add(ref stand, duur.Ticks);
    }
}
