using System.Text.Json;

namespace Portal.Toegang;

/// <summary>
/// Where browsers tell what the Content-Security-Policy stopped. What is kept of it: which rule, and what kind of thing. No address of a page,
/// which may hold a kenmerk, no address of a visitor, and nothing of the text that was stopped.
/// </summary>
public static partial class CspMeldingen
{
    public const string Pad = "/csp-meldingen";

    private const int MaxBytes = 8 * 1024;
    private const int MaxMeldingen = 5;

    private static readonly string[] Regels =
        ["default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem", "style-src-attr", "img-src", "font-src", "connect-src",
         "form-action", "base-uri", "frame-src", "frame-ancestors", "object-src", "manifest-src", "media-src", "worker-src", "child-src"];

    public static void MapCspMeldingen(this WebApplication app) => app.MapPost(Pad, async (HttpContext context, ILoggerFactory log) =>
    {
        var buffer = new byte[MaxBytes + 1];
        var gelezen = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (gelezen > MaxBytes || Lees(buffer.AsMemory(0, gelezen)) is not { Count: > 0 } meldingen)
        {
            return Results.BadRequest();
        }

        var logger = log.CreateLogger(typeof(CspMeldingen).FullName!);
        foreach (var (regel, wat) in meldingen)
        {
            Tegengehouden(logger, regel, wat);
        }

        return Results.NoContent();
    }).AllowAnonymous();

    /// <summary>Both ways in which browsers report; null for what is neither.</summary>
    internal static IReadOnlyList<(string Regel, string Wat)>? Lees(ReadOnlyMemory<byte> inhoud)
    {
        try
        {
            using var json = JsonDocument.Parse(inhoud, new() { MaxDepth = 8 });
            var wortel = json.RootElement;
            return wortel.ValueKind is JsonValueKind.Array
                ? [.. wortel.EnumerateArray().Take(MaxMeldingen).Where(m => m.ValueKind is JsonValueKind.Object && m.TryGetProperty("body", out _)).Select(m => Melding(m.GetProperty("body"), "effectiveDirective", "blockedURL"))]
                : wortel.ValueKind is JsonValueKind.Object && wortel.TryGetProperty("csp-report", out var oud) ? [Melding(oud, "effective-directive", "blocked-uri", "violated-directive")]
                : null;
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException) // no json, or a text in it that is no text
        {
            return null;
        }
    }

    private static (string, string) Melding(JsonElement melding, string regel, string wat, string? oudeRegel = null)
    {
        var naam = Tekst(melding, regel) is { Length: > 0 } nieuw ? nieuw : Tekst(melding, oudeRegel ?? regel).Split(' ')[0];
        return (Regels.Contains(naam) ? naam : "onbekende regel", Soort(Tekst(melding, wat)));
    }

    /// <summary>An address is reduced to its scheme: who wrote it chose the rest.</summary>
    private static string Soort(string wat) => wat switch
    {
        "inline" or "eval" or "wasm-eval" or "self" or "data" or "blob" or "trusted-types-sink" => wat,
        _ when Uri.TryCreate(wat, UriKind.Absolute, out var adres) && adres.Scheme is "https" or "http" or "data" or "blob" or "ws" or "wss" => $"een {wat.Split(':')[0].ToLowerInvariant()}-adres",
        _ => "iets anders",
    };

    private static string Tekst(JsonElement melding, string naam) =>
        melding.ValueKind is JsonValueKind.Object && melding.TryGetProperty(naam, out var waarde) && waarde.ValueKind is JsonValueKind.String ? waarde.GetString()! : "";

    [LoggerMessage(LogLevel.Warning, "Een browser hield iets tegen: {Regel}, {Wat}")]
    private static partial void Tegengehouden(ILogger logger, string regel, string wat);
}
