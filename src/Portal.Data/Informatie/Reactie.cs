using System.Security.Cryptography;
using System.Text;
using Portal.Data.Bewaren;
using Portal.Data.Governance;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>
/// What a reader missed on a page. Who wrote it is not known and not asked. A visitor can leave one through <see cref="Reactiebus"/> only; the
/// bureau marks it as handled.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Reactie
{
    public const int TekstMaxLength = 1_000;

    private Reactie() { }

    /// <param name="formulierId">Made with the form.</param>
    /// <param name="isBevestigd">The writer saw the warnings for this text, and says it points at nobody.</param>
    /// <exception cref="DomeinregelException">Empty, too long, or with personal data.</exception>
    internal Reactie(Guid formulierId, Guid paginaId, string? tekst, bool isBevestigd, DateTime nu)
    {
        (PaginaId, Tekst, Op) = (paginaId, Keur(tekst, isBevestigd), nu);
        Id = Afdruk(formulierId, paginaId, Tekst);
    }

    /// <summary>
    /// Follows from the form, the page and the text: the same sent twice is one reactie, also when its text was taken away since; who goes back in
    /// his browser and writes something else has written another. The form is kept nowhere, so nobody can guess a text by this.
    /// </summary>
    public Guid Id { get; private set; }

    public Guid PaginaId { get; private set; }

    public Informatiepagina? Pagina { get; private set; }

    public string Tekst { get; private set; } = "";

    public DateTime Op { get; private set; }

    public DateTime? AfgehandeldOp { get; private set; }

    /// <summary>The function of who handled it.</summary>
    public string? AfgehandeldDoor { get; private set; }

    /// <summary>The text as it can be kept: without white around it.</summary>
    /// <param name="isBevestigd">The writer saw the warnings for this text, and says it points at nobody.</param>
    /// <exception cref="DomeinregelException">Empty, too long, or with personal data.</exception>
    public static string Keur(string? tekst, bool isBevestigd)
    {
        var goed = tekst?.Trim().ReplaceLineEndings("\n") ?? "";
        if (goed.Length is 0 or > TekstMaxLength)
        {
            throw new DomeinregelException(
                goed.Length == 0 ? "Schrijf op wat u mist." : $"Maak uw reactie korter: hoogstens {TekstMaxLength} tekens.", nameof(Tekst));
        }

        try
        {
            Persoonsgegevens.Weiger(goed, isBevestigd);
        }
        catch (DomeinregelException regel)
        {
            throw new DomeinregelException(regel.Message, nameof(Tekst));
        }

        return goed;
    }

    /// <summary>A second time changes nothing.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public void HandelAf(GebruikerToegang door, DateTime nu)
    {
        door.VereisBureau();
        if (AfgehandeldOp is null)
        {
            (AfgehandeldOp, AfgehandeldDoor) = (nu, door.Functie);
        }
    }

    /// <summary>Takes the text away for good. There is nothing left to do with it then, so it is handled too.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public void VerwijderTekst(GebruikerToegang door, DateTime nu)
    {
        HandelAf(door, nu);
        if (!Tekstverwijdering.IsVerwijderd(Tekst))
        {
            Tekst = Tekstverwijdering.Zin(door, nu);
        }
    }

    /// <summary>Puts it back among what still has to be done.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public void Heropen(GebruikerToegang door)
    {
        door.VereisBureau();
        (AfgehandeldOp, AfgehandeldDoor) = (null, null);
    }

    private static Guid Afdruk(Guid formulierId, Guid paginaId, string tekst) =>
        new(SHA256.HashData([.. formulierId.ToByteArray(), .. paginaId.ToByteArray(), .. Encoding.UTF8.GetBytes(tekst)]).AsSpan(0, 16));
}
