using System.Globalization;
using Portal.Belasting;
using Portal.Belasting.Circuits;
using Portal.Belasting.Paginas;
using Portal.Belasting.Queries;
using Portal.Belasting.Stukken;
using Portal.Belasting.Teller;
using Portal.Belasting.Uitval;
using Portal.Belasting.Vitalen;
using Portal.Belasting.Vloed;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var wat = args.FirstOrDefault() ?? "alles";
if (wat is Tellerpagina.Opdracht)
{
    await Tellerpagina.DraaiAsync(args[1..]);
    return 0;
}

if (wat is Hallo.Opdracht)
{
    await Hallo.DraaiAsync(args[1..]);
    return 0;
}

if (wat is Schrijver.Opdracht)
{
    return await Schrijver.DraaiAsync(args[1..]);
}

if (wat is Uitvalproef.Opdracht)
{
    return await Uitvalproef.DraaiAsync(args[1..]);
}

if (wat is Volproef.Opdracht)
{
    return await Volproef.DraaiAsync(args[1..]);
}

Dictionary<string, Func<Task<bool>>> metingen = new()
{
    ["queries"] = () => Querymeting.DraaiAsync(args.ElementAtOrDefault(1)),
    ["circuits"] = Circuitmeting.DraaiAsync,
    ["paginas"] = Paginameting.DraaiAsync,
    ["raadsbrief"] = Briefmeting.DraaiAsync,
    ["stukken"] = Stukmeting.DraaiAsync,
    ["vloed"] = Vloedmeting.DraaiAsync,
    ["vitalen"] = Vitaalmeting.DraaiAsync,
};
if (wat is not "alles" && !metingen.ContainsKey(wat))
{
    Console.Error.WriteLine($"dotnet run -c Release --project tests/Portal.Belasting -- [{string.Join('|', metingen.Keys)}|alles] [map om de databases in te bewaren], of uitval [aantal] [zaad], of vol [megabytes]");
    return 2;
}

Console.WriteLine(Machine.Beschrijving());
var isGehaald = true;
foreach (var (naam, meting) in metingen)
{
    if (wat == naam || wat is "alles")
    {
        isGehaald &= await meting();
    }
}

return isGehaald ? 0 : 1;
