using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

/// <summary>
/// What a user has typed and not sent yet: a new question, or a message in one. One per user and place; nobody else reads it.
/// It holds the fields as typed, so they need not be complete or right.
/// </summary>
[GeschrevenDoor(Rol.Contactpersoon, Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Adviesconcept : IVanGemeente
{
    /// <summary>The place of a question that is not asked yet. The place of a message is the kenmerk of its question.</summary>
    public const string NieuweVraag = "nieuw";

    public const int PlaatsMaxLength = Adviesvraag.KenmerkMaxLength;

    private Adviesconcept() { }

    /// <exception cref="DomeinregelException">A field is longer than can ever be sent, or holds a burgerservicenummer.</exception>
    internal Adviesconcept(Guid gebruikerId, int gemeenteId, string plaats, Conceptvelden velden, DateTime nu)
    {
        (GebruikerId, GemeenteId, Plaats) = (gebruikerId, gemeenteId, plaats);
        Bewaar(velden, nu);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid GebruikerId { get; private set; }

    public int GemeenteId { get; private set; }

    public string Plaats { get; private set; } = "";

    public Adviessoort? Soort { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public string Tekst { get; private set; } = "";

    public int? AveFase { get; private set; }

    public Spoed? Spoed { get; private set; }

    public DateTime BewaardOp { get; private set; }

    public Conceptvelden Velden => new(Tekst, Onderwerp, Soort, AveFase, Spoed);

    /// <exception cref="DomeinregelException">A field is longer than can ever be sent, or holds a burgerservicenummer.</exception>
    internal void Bewaar(Conceptvelden velden, DateTime nu)
    {
        Vrijetekst.KeurConcept(velden.Onderwerp, Adviesvraag.OnderwerpMaxLength);
        Vrijetekst.KeurConcept(velden.Tekst, Adviesbericht.TekstMaxLength);
        (Onderwerp, Tekst, Soort, AveFase, Spoed, BewaardOp) = (velden.Onderwerp, velden.Tekst, velden.Soort, velden.AveFase, velden.Spoed, nu);
    }
}

/// <summary>The fields of a form as typed so far.</summary>
public sealed record Conceptvelden(string Tekst, string Onderwerp = "", Adviessoort? Soort = null, int? AveFase = null, Spoed? Spoed = null)
{
    /// <summary>Nothing was typed: there is nothing to keep.</summary>
    public bool IsLeeg => string.IsNullOrWhiteSpace(Tekst) && string.IsNullOrWhiteSpace(Onderwerp);
}
