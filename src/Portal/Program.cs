using System.Globalization;
using Portal;
using Portal.Data.Cijfers;
using Portal.Openbaar;
using Portal.Start;
using Portal.Toegang;

if (args is [Reservekopieopdracht.Naam, ..])
{
    return await Reservekopieopdracht.DraaiAsync(args[1..]);
}

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Notatie.Nederlands;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(k =>
    {
        k.AddServerHeader = false;
        k.Limits.MaxRequestBodySize = Inzendgrens.BytesMax;
    });
    builder.Services.AddSingleton(TimeProvider.System);
    builder.AddProxy();
    builder.AddOpslag();
    builder.AddToegang();
    builder.AddSchermen();

    var app = builder.Build();
    await app.RichtInAsync();
    app.UseProxy();
    app.UseHead();
    app.UseFoutpaginas();
    app.UseBeveiliging();
    app.UseOpenbarePaginas();
    app.UseVrager();
    app.MapToegang();
    app.MapGezondheid();
    app.MapSchermen();
    await app.RunAsync();
    return 0;
}
catch (Exception fout) when (StartException.Zin(fout) is { } zin)
{
    await Console.Error.WriteLineAsync(zin);
    return 1;
}

/// <summary>Named so that tests can host the portal.</summary>
public partial class Program;
