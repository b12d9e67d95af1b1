using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Portal.Start;

namespace Portal.Toegang;

/// <summary>How the portal proves to the provider's token endpoint that it is the portal, with a certificate in place of a secret (RFC 7523).</summary>
internal static class ClientAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The first of section ClientCertificates, named as Microsoft.Identity.Web names it; null when there is none.</summary>
    /// <exception cref="StartException">It is there and can't be used.</exception>
    public static X509Certificate2? Certificate(IConfigurationSection section)
    {
        var first = section.GetSection("ClientCertificates:0");
        if (!first.Exists())
        {
            return null;
        }

        if (first["SourceType"] is not (null or "Path") || first["CertificateDiskPath"] is not { Length: > 0 } path)
        {
            throw new StartException("AzureAd:ClientCertificates kan alleen een bestand zijn: SourceType Path, met CertificateDiskPath.");
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, first["CertificatePassword"]);
            return certificate.GetRSAPrivateKey() is null ? throw new StartException($"Het certificaat {path} heeft geen RSA-sleutel om mee te tekenen.") : certificate;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartException($"Het certificaat {path} is niet te lezen: {e.Message}", e);
        }
    }

    public static string Make(X509Certificate2 certificate, string clientId, string tokenEndpoint, DateTimeOffset now) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = tokenEndpoint,
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = Guid.NewGuid().ToString() },
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = new X509SigningCredentials(certificate, SecurityAlgorithms.RsaSsaPssSha256),
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)) },
        });
}
