using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Toegang;

/// <summary>
/// Everything an answer says, also where nobody looks: headers, comments, what a page hands to its circuit (encrypted, and packed once more),
/// and what stands in a workbook, a letter or an archive.
/// </summary>
internal sealed partial class Uitpakker(IServiceProvider diensten)
{
    private readonly IDataProtector staat = diensten.GetRequiredService<IDataProtectionProvider>().CreateProtector("Microsoft.AspNetCore.Components.Server.State");

    private readonly ITimeLimitedDataProtector onderdeel =
        diensten.GetRequiredService<IDataProtectionProvider>().CreateProtector("Microsoft.AspNetCore.Components.ComponentDescriptorSerializer,V1").ToTimeLimitedDataProtector();

    /// <summary>The texts, each with the kind of place it stood in: kop, html, staat, csv, xlsx, docx, zip ….</summary>
    public async Task<IReadOnlyList<(string Soort, string Tekst)>> TekstenAsync(HttpResponseMessage antwoord)
    {
        var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
        List<(string, string)> teksten = [("kop", $"{antwoord.Headers}{antwoord.Content.Headers}")];
        var pad = antwoord.RequestMessage!.RequestUri!.AbsolutePath;
        var soort = antwoord.Content.Headers.ContentType?.MediaType is "text/html" ? "html" : Path.GetExtension(pad).TrimStart('.') is { Length: > 0 } einde ? einde : "anders";
        Pak(soort, inhoud, teksten);
        return teksten;
    }

    private void Pak(string soort, byte[] inhoud, List<(string, string)> teksten)
    {
        if (inhoud.AsSpan().StartsWith("PK"u8))
        {
            using var archief = new ZipArchive(new MemoryStream(inhoud));
            foreach (var deel in archief.Entries)
            {
                using var stroom = deel.Open();
                using var heel = new MemoryStream();
                stroom.CopyTo(heel);
                Pak(soort, heel.ToArray(), teksten);
            }

            return;
        }

        var tekst = Encoding.UTF8.GetString(inhoud);
        teksten.Add((soort, tekst));
        if (soort is "html")
        {
            teksten.Add((soort, WebUtility.HtmlDecode(tekst)));
            teksten.AddRange(Staat(tekst).Select(t => ("staat", t)));
            teksten.AddRange(Onderdeel().Matches(tekst).Select(m => ("onderdeel", onderdeel.Unprotect(JsonSerializer.Deserialize<string>(m.Groups[1].Value)!))));
        }
    }

    private IEnumerable<string> Staat(string html)
    {
        foreach (Match plaats in Staatplaats().Matches(html))
        {
            foreach (var (naam, waarde) in JsonSerializer.Deserialize<Dictionary<string, byte[]>>(staat.Unprotect(Convert.FromBase64String(plaats.Groups[1].Value)))!)
            {
                yield return naam;
                yield return Encoding.UTF8.GetString(waarde);
                if (Ingepakt(waarde) is { } uitgepakt)
                {
                    yield return uitgepakt;
                }
            }
        }
    }

    /// <summary>What <see cref="Ui.Staatverpakking{T}"/> made small; null for what is only a text.</summary>
    private static string? Ingepakt(byte[] waarde)
    {
        try
        {
            using var uitpakker = new BrotliStream(new MemoryStream(waarde), CompressionMode.Decompress);
            using var lezer = new StreamReader(uitpakker);
            return lezer.ReadToEnd();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:([A-Za-z0-9+/=]+)-->")]
    private static partial Regex Staatplaats();

    [GeneratedRegex("\"descriptor\":(\"[^\"]+\")")]
    private static partial Regex Onderdeel();
}
