using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Toegang.Oidc;

/// <summary>
/// An OpenID Connect provider on loopback, over https, with keys of its own. It does what a provider must (a code works once, and only with
/// the verifier of its challenge), and puts in its tokens whatever a test wants to see refused.
/// </summary>
internal sealed class Proefaanbieder : IAsyncDisposable
{
    public const string ClientId = "portaal";
    public const string Tenant = "6f1c1a52-0d0c-4e2b-9a53-1c8f0f5f7a11";
    public const string Toegangstoken = "toegang";

    private readonly ConcurrentDictionary<string, Aanvraag> aanvragen = new();
    private readonly X509Certificate2 tls = MaakCertificaat("localhost");
    private readonly WebApplication app;

    private Proefaanbieder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(tls)));
        app = builder.Build();
        app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", () => Results.Json(Metadata));
        app.MapGet("/sleutels", () => Results.Json(new { keys = Gepubliceerd.Select(k => k.Jwk()) }));
        app.MapPost("/token", (Delegate)AntwoordAsync); // as a RequestDelegate its answer would be dropped
    }

    public Tekensleutel Sleutel { get; set; } = new("k1");

    public List<Tekensleutel> Gepubliceerd { get; } = [];

    public Dictionary<string, object?> Metadata { get; private set; } = [];

    public string Adres { get; private set; } = "";

    public string Issuer => $"{Adres}/{Tenant}/v2.0";

    /// <summary>What the portal last sent to exchange a code.</summary>
    public IReadOnlyDictionary<string, string> LaatsteFormulier { get; private set; } = new Dictionary<string, string>();

    public static async Task<Proefaanbieder> StartAsync()
    {
        var aanbieder = new Proefaanbieder();
        await aanbieder.app.StartAsync();
        aanbieder.Adres = aanbieder.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        aanbieder.Herstel();
        return aanbieder;
    }

    /// <summary>As an honest provider has it: one key, published.</summary>
    public void Herstel()
    {
        Gepubliceerd.Clear();
        Gepubliceerd.Add(Sleutel);
        Metadata = new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Adres}/authorize",
            ["token_endpoint"] = $"{Adres}/token",
            ["jwks_uri"] = $"{Adres}/sleutels",
            ["end_session_endpoint"] = $"{Adres}/afmelden",
        };
    }

    /// <summary>For the portal's calls: this provider's certificate and no other.</summary>
    public HttpMessageHandler Vertrouwd() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificaat, _, _) => certificaat?.GetCertHashString() == tls.GetCertHashString() },
    };

    /// <summary>What happens when a person signs in at the address the portal sent him to: a code for one use.</summary>
    /// <returns>The portal's address to go back to.</returns>
    public Uri Aanmelden(Uri naar, Func<Aanvraag, string> token)
    {
        var vraag = QueryHelpers.ParseQuery(naar.Query);
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        aanvragen[code] = new(vraag["nonce"]!, vraag["code_challenge"]!, vraag["redirect_uri"]!, this, token);
        return new(QueryHelpers.AddQueryString(vraag["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = vraag["state"] }));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        tls.Dispose();
    }

    public static X509Certificate2 MaakCertificaat(string naam)
    {
        using var rsa = RSA.Create(2048);
        var aanvraag = new CertificateRequest($"CN={naam}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificaat = aanvraag.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificaat.Export(X509ContentType.Pfx), null);
    }

    private async Task<IResult> AntwoordAsync(HttpContext verzoek)
    {
        var formulier = await verzoek.Request.ReadFormAsync();
        LaatsteFormulier = formulier.ToDictionary(v => v.Key, v => v.Value.ToString());
        if (!aanvragen.TryRemove(formulier["code"].ToString(), out var aanvraag)
            || aanvraag.RedirectUri != formulier["redirect_uri"]
            || aanvraag.Challenge != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(formulier["code_verifier"].ToString()))))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        return Results.Json(new { id_token = aanvraag.Token(aanvraag), access_token = Toegangstoken, token_type = "Bearer" });
    }
}

/// <summary>Somebody who signed in at the provider and is on his way back.</summary>
internal sealed record Aanvraag(string Nonce, string Challenge, string RedirectUri, Proefaanbieder Aanbieder, Func<Aanvraag, string> Token);

/// <summary>A key to sign tokens with, and the name it is published under.</summary>
internal sealed record Tekensleutel(string Naam)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public object Jwk()
    {
        var publiek = Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = Naam, n = Base64Url.EncodeToString(publiek.Modulus), e = Base64Url.EncodeToString(publiek.Exponent) };
    }
}

/// <summary>A token in the making: as it should be, until a test bends it.</summary>
internal sealed class Proeftoken
{
    private Proeftoken(Aanvraag aanvraag, string sub)
    {
        var nu = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var aanbieder = aanvraag.Aanbieder;
        Sleutel = aanbieder.Sleutel;
        Kop = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Sleutel.Naam };
        Inhoud = new()
        {
            ["iss"] = aanbieder.Issuer, ["aud"] = Proefaanbieder.ClientId, ["sub"] = sub, ["tid"] = Proefaanbieder.Tenant, ["oid"] = sub,
            ["nonce"] = aanvraag.Nonce, ["iat"] = nu, ["nbf"] = nu, ["exp"] = nu + 3600, ["login_hint"] = $"hint-{sub}",
        };
    }

    public Dictionary<string, object?> Kop { get; }

    public Dictionary<string, object?> Inhoud { get; }

    public Tekensleutel Sleutel { get; set; }

    /// <summary>Signs in another way than with the key.</summary>
    public Func<byte[], byte[]>? Teken { get; set; }

    /// <param name="sub">Who it is about.</param>
    /// <param name="anders">What is wrong with it.</param>
    public static Func<Aanvraag, string> Voor(string sub, Action<Proeftoken>? anders = null) => aanvraag =>
    {
        var token = new Proeftoken(aanvraag, sub);
        anders?.Invoke(token);
        return token.ToString();
    };

    public override string ToString()
    {
        var ongetekend = $"{Deel(Kop)}.{Deel(Inhoud)}";
        var bytes = Encoding.ASCII.GetBytes(ongetekend);
        return $"{ongetekend}.{Base64Url.EncodeToString(Teken is null ? Sleutel.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : Teken(bytes))}";
    }

    private static string Deel(Dictionary<string, object?> deel) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(deel));
}
