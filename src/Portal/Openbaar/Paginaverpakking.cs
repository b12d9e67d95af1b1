using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Portal.Openbaar;

/// <summary>
/// How a public page goes over the wire: compressed, because nothing in it is secret, and with a mark of its content, so that a browser
/// that has it already is told so in one line.
/// </summary>
internal static class Paginaverpakking
{
    /// <summary>Below this, compressing makes larger.</summary>
    private const int DeMoeiteWaard = 512;

    /// <summary>Most pages fit in it.</summary>
    private const int Ruimte = 32 * 1024;

    /// <summary>2^18 bytes, more than any page is long.</summary>
    private const int Brotlivenster = 18;

    /// <summary>
    /// How to pack, of what the browser reads: "br", "gzip" or null. What is kept is packed once and sent many times, so as small as can be;
    /// for what is made for one, gzip takes a third of the time and leaves a fifth more.
    /// </summary>
    public static string? Codering(HttpRequest verzoek, bool wordtBewaard)
    {
        var (br, gzip) = (false, false);
        foreach (var kop in verzoek.Headers.AcceptEncoding) // one line, or a line for each
        {
            foreach (var deel in kop.AsSpan().Split(','))
            {
                var soort = kop.AsSpan()[deel].Trim();
                var waarde = soort.IndexOf(';');
                if (waarde >= 0 && soort[waarde..].TrimStart("; ").StartsWith("q=0") && !soort[waarde..].ContainsAnyInRange('1', '9'))
                {
                    continue; // "br;q=0": anything but this
                }

                soort = waarde < 0 ? soort : soort[..waarde].TrimEnd();
                br |= soort.Equals("br", StringComparison.OrdinalIgnoreCase);
                gzip |= soort.Equals("gzip", StringComparison.OrdinalIgnoreCase);
            }
        }

        return br && (wordtBewaard || !gzip) ? "br" : gzip ? "gzip" : null;
    }

    /// <summary>This answer is kept and sent to others, as far as known by now.</summary>
    public static bool WordtBewaard(this HttpContext context) => context.Features.Get<IOutputCacheFeature>() is { Context.AllowCacheStorage: true };

    /// <summary>
    /// Has a file or a feed kept and packed as a page that asks for it. By an attribute, because that is what is looked for here; what the
    /// framework's own CacheOutput leaves is none.
    /// </summary>
    public static TBuilder MagBewaardWorden<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OutputCacheAttribute { PolicyName = Paginageheugen.Beleid });

    /// <summary>For pages that may be kept (<see cref="Paginageheugen"/>), inside of what keeps them: packed once, sent many times.</summary>
    public static IApplicationBuilder UseOpenbarePaginas(this IApplicationBuilder app) => app.UseOutputCache().UsePaginaverpakking();

    private static IApplicationBuilder UsePaginaverpakking(this IApplicationBuilder app) => app.UseWhen(
        c => HttpMethods.IsGet(c.Request.Method) && c.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is { PolicyName: Paginageheugen.Beleid },
        openbaar => openbaar.Use(async (context, verder) =>
        {
            var uitgaand = context.Response.Body;
            using var pagina = new MemoryStream(Ruimte);
            context.Response.Body = pagina;
            try
            {
                await verder(context);
            }
            finally
            {
                context.Response.Body = uitgaand;
            }

            await VerstuurAsync(context, pagina);
        }));

    private static async Task VerstuurAsync(HttpContext context, MemoryStream pagina)
    {
        var (antwoord, koppen) = (context.Response, context.Response.Headers);
        ReadOnlyMemory<byte> inhoud = pagina.GetBuffer().AsMemory(0, (int)pagina.Length);
        if (antwoord.StatusCode != StatusCodes.Status200OK)
        {
            await SchrijfAsync(inhoud);
            return;
        }

        var wordtBewaard = context.WordtBewaard();
        if (inhoud.Length >= DeMoeiteWaard && koppen.ContentEncoding.Count == 0 && Codering(context.Request, wordtBewaard) is { } codering)
        {
            inhoud = Pak(inhoud, codering, wordtBewaard);
            koppen.ContentEncoding = codering;
        }

        var merk = new EntityTagHeaderValue($"\"{Convert.ToBase64String(SHA256.HashData(inhoud.Span)[..12])}\"");
        koppen.ETag = merk.ToString();
        koppen.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (koppen.CacheControl.Count == 0)
        {
            koppen.CacheControl = "no-cache"; // keep it, but ask first: a change shows at once
        }

        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(m => m.Compare(merk, useStrongComparison: false)))
        {
            antwoord.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SchrijfAsync(inhoud);

        ValueTask SchrijfAsync(ReadOnlyMemory<byte> wat)
        {
            if (wat.IsEmpty)
            {
                return ValueTask.CompletedTask;
            }

            antwoord.ContentLength = wat.Length;
            return antwoord.Body.WriteAsync(wat, context.RequestAborted);
        }
    }

    private static ReadOnlyMemory<byte> Pak(ReadOnlyMemory<byte> inhoud, string codering, bool wordtBewaard)
    {
        if (codering is "br")
        {
            var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(inhoud.Length)];
            return BrotliEncoder.TryCompress(inhoud.Span, buffer, out var lengte, wordtBewaard ? 6 : 1, Brotlivenster)
                ? buffer.AsMemory(0, lengte)
                : throw new InvalidOperationException("The buffer is as large as brotli says it can become.");
        }

        using var klein = new MemoryStream(inhoud.Length);
        using (var pers = new GZipStream(klein, wordtBewaard ? CompressionLevel.Optimal : CompressionLevel.Fastest, leaveOpen: true))
        {
            pers.Write(inhoud.Span);
        }

        return klein.GetBuffer().AsMemory(0, (int)klein.Length);
    }
}
