using System.Globalization;
using Portal.Belasting;
using Portal.Belasting.Circuits;
using Portal.Belasting.Paginas;
using Portal.Belasting.Queries;
using Portal.Belasting.Stukken;
using Portal.Belasting.Teller;

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

if (wat is not ("queries" or "circuits" or "paginas" or "raadsbrief" or "stukken" or "alles"))
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Portal.Belasting -- [queries|circuits|paginas|raadsbrief|stukken|alles] [map om de databases in te bewaren]");
    return 2;
}

Console.WriteLine(Machine.Beschrijving());
var isGehaald = true;
if (wat is "queries" or "alles")
{
    isGehaald &= await Querymeting.DraaiAsync(args.ElementAtOrDefault(1));
}

if (wat is "circuits" or "alles")
{
    isGehaald &= await Circuitmeting.DraaiAsync();
}

if (wat is "paginas" or "alles")
{
    isGehaald &= await Paginameting.DraaiAsync();
}

if (wat is "raadsbrief" or "alles")
{
    isGehaald &= await Briefmeting.DraaiAsync();
}

if (wat is "stukken" or "alles")
{
    isGehaald &= await Stukmeting.DraaiAsync();
}

return isGehaald ? 0 : 1;
