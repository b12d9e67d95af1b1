using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>What an editor has typed and not made a version of yet. One per user and page; nobody else reads it.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Paginaconcept
{
    private Paginaconcept() { }

    internal Paginaconcept(Guid gebruikerId, Guid paginaId) => (GebruikerId, PaginaId) = (gebruikerId, paginaId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid GebruikerId { get; private set; }

    public Guid PaginaId { get; private set; }

    /// <summary>The version it began from.</summary>
    public int BasisNummer { get; private set; }

    public string Titel { get; private set; } = "";

    public string Inleiding { get; private set; } = "";

    public string Tekst { get; private set; } = "";

    public DateTime BewaardOp { get; private set; }

    /// <summary>Keeps the fields as typed; they need not be complete.</summary>
    /// <exception cref="DomeinregelException">Longer than can ever be saved, or with a burgerservicenummer.</exception>
    internal void Bewaar(Paginainhoud inhoud, int basisNummer, DateTime nu)
    {
        if (inhoud.Titel.Length > Paginainhoud.TitelMaxLength || inhoud.Inleiding.Length > Paginainhoud.InleidingMaxLength || inhoud.Tekst.Length > Paginainhoud.TekstMaxLength)
        {
            throw new DomeinregelException("Het concept is niet bewaard: de tekst is te lang.");
        }

        if (new[] { inhoud.Titel, inhoud.Inleiding, inhoud.Tekst }.Select(Persoonsgegevens.Weigering).OfType<string>().FirstOrDefault() is { } waarom)
        {
            throw new DomeinregelException($"Het concept is niet bewaard. {waarom}");
        }

        (Titel, Inleiding, Tekst) = inhoud;
        (BasisNummer, BewaardOp) = (basisNummer, nu);
    }
}
