using System.Globalization;
using System.Text;
using Portal.Data;
using Portal.Data.Cijfers;

namespace Portal.Api;

/// <summary>
/// Rows as csv that opens with a double click in a Dutch Excel: UTF-8 with its mark, semicolons, a comma in decimals, dates as
/// jjjj-mm-dd. Streams: a long list takes no more memory than a short one.
/// </summary>
public static class CsvExport
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const int FlushTekens = 16 * 1024;

    public static async Task SchrijfAsync<T>(Stream naar, IAsyncEnumerable<T> rijen, IReadOnlyList<Exportkolom<T>> kolommen, CancellationToken stop = default)
    {
        var tekst = new StringBuilder("\uFEFF");
        Regel(kolommen.Select(k => Veld(k.Naam)));
        await foreach (var rij in rijen.WithCancellation(stop))
        {
            Regel(kolommen.Select(k => Veld(k.Waarde(rij))));
            if (tekst.Length > FlushTekens)
            {
                await SpoelAsync();
            }
        }

        await SpoelAsync();

        void Regel(IEnumerable<string> velden) => tekst.AppendJoin(';', velden).Append("\r\n");

        async Task SpoelAsync()
        {
            await naar.WriteAsync(Encoding.UTF8.GetBytes(tekst.ToString()), stop);
            tekst.Clear();
        }
    }

    private static string Veld(object? waarde) => waarde switch
    {
        null => "",
        string tekst => Aangehaald(Exporttekst.Veilig(tekst)),
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.InDrenthe().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)waarde).ToString(null, Notatie.Nederlands),
        decimal getal => getal.ToString("0.####", Notatie.Nederlands), // SQLite gives 95317 back as 95317.0
        _ => throw new ArgumentException($"Een kolom kan geen {waarde.GetType().Name} bevatten.", nameof(waarde)),
    };

    private static string Aangehaald(string tekst) =>
        tekst.AsSpan().IndexOfAny(";\"\r\n") >= 0 || tekst.StartsWith(' ') || tekst.EndsWith(' ') ? $"\"{tekst.Replace("\"", "\"\"")}\"" : tekst;
}
