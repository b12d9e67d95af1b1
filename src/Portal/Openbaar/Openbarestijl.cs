using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Portal.Openbaar;

/// <summary>
/// What every page looks like, as one text: a public page that is kept for everyone carries it inside, so that a first visit needs one answer
/// instead of three before anything is drawn. Read once, when the portal starts.
/// </summary>
internal sealed partial class Openbarestijl
{
    /// <summary>In this order, also where a page names them instead.</summary>
    public static readonly string[] Bestanden = ["css/tokens.css", "css/ui.css"];

    public Openbarestijl(IWebHostEnvironment omgeving)
    {
        Tekst = string.Concat(Bestanden.Select(naam => Beknopt(Lees(omgeving.WebRootFileProvider.GetFileInfo(naam)))));
        Merk = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Tekst)))}'";
    }

    public string Tekst { get; }

    /// <summary>By which a Content-Security-Policy allows this text inside a page, and no other.</summary>
    public string Merk { get; }

    private static string Lees(IFileInfo bestand)
    {
        using var lezer = new StreamReader(bestand.CreateReadStream());
        return lezer.ReadToEnd();
    }

    /// <summary>Without what is there for who writes it: a seventh less on the line. No text in the styles holds two spaces or a comment.</summary>
    private static string Beknopt(string stijl) => Wit().Replace(Opmerking().Replace(stijl, ""), " ");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Opmerking();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Wit();
}
