using System.Collections.Frozen;
using Portal.Data.Aansluitingen;
using Portal.Data.Adviesvragen;
using Portal.Data.Begrotingen;
using Portal.Data.Besluiten;
using Portal.Data.Bewaren;
using Portal.Data.Bezoeken;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Plustaken;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toegang;
using Portal.Data.Toezendingen;

namespace Portal.Data.Logboek;

/// <summary>Under which object a row of the database stands in the logboek.</summary>
/// <param name="Sleutel">The same for all rows that are part of one object.</param>
/// <param name="Weergave">How the object is called, without what somebody typed; null for a part that does not know.</param>
/// <param name="Deel">What part of the object this row is; null for the object itself.</param>
internal sealed record Logonderwerp(Logobject Object, string Sleutel, string? Weergave, Guid? Id = null, int? GemeenteId = null, string? Deel = null);

/// <summary>
/// What a changed row is about, for every type that a user may write. A type that is not here can't be saved by a user, so that nothing changes
/// without a row in the logboek.
/// </summary>
internal static class Logonderwerpen
{
    private static readonly FrozenDictionary<Type, Func<object, Logonderwerp?>> Soorten = new (Type Soort, Func<object, Logonderwerp?> Onderwerp)[]
    {
        Over<Casus>(c => new(Logobject.Casus, $"{c.Id}", c.Kenmerk, c.Id, c.GemeenteId)),
        Over<CasusWijziging>(w => new(Logobject.Casus, $"{w.CasusId}", null, w.CasusId, w.GemeenteId, "regel in de geschiedenis")),
        Over<Afsluitvoorstel>(v => new(Logobject.Casus, $"{v.CasusId}", v.Casus?.Kenmerk, v.CasusId, v.GemeenteId, "voorstel om af te sluiten")),
        Over<Adviesvraag>(v => new(Logobject.Adviesvraag, $"{v.Id}", v.Kenmerk, v.Id, v.GemeenteId)),
        Over<Adviesbericht>(b => new(Logobject.Adviesvraag, $"{b.AdviesvraagId}", null, b.AdviesvraagId, b.GemeenteId, "bericht")),
        Over<PlustaakVerzoek>(v => new(Logobject.Plustaak, $"{v.Id}", $"verzoek {v.PlustaakCode} {v.Jaar}", v.Id, v.GemeenteId)),
        Over<PlustaakVerzoekWijziging>(w => new(Logobject.Plustaak, $"{w.VerzoekId}", null, w.VerzoekId, w.GemeenteId, "regel in de geschiedenis")),
        Over<PlustaakVolume>(v => new(Logobject.Plustaak, $"{v.Id}", $"aantal {v.PlustaakCode} {v.Jaar}", v.Id, v.GemeenteId)),
        Over<Toezegging>(t => new(Logobject.Toezegging, $"{t.Id}", $"{t.Belofte.Woord()} {t.Jaar}", t.Id, t.GemeenteId)),
        Over<Beloftenaam>(b => new(Logobject.Toezegging, b.Belofte.Woord(), $"naam van {b.Belofte.Woord()}")),
        Over<Toezending>(t => new(Logobject.Toezending, $"{t.Id}", $"{t.Document.Woord()} {t.Jaar}, {t.StapCode}", t.Id, t.GemeenteId)),
        Over<Briefinstelling>(b => new(Logobject.Raadsbrief, $"instelling {b.GemeenteId}", "briefpapier", GemeenteId: b.GemeenteId)),
        Over<Raadsbriefconcept>(b => new(Logobject.Raadsbrief, $"{b.Id}", $"brief over {b.Verslagjaar} en {b.Begrotingsjaar}", b.Id, b.GemeenteId)),
        Over<Briefversie>(b => new(Logobject.Raadsbrief, $"{b.ConceptId}", null, b.ConceptId, b.GemeenteId, "bewaarde versie")),

        Over<Jaarplan>(p => new(Logobject.Jaarplan, $"{p.Id}", $"jaarplan {p.Jaar}, versie {p.Versienummer}", p.Id)),
        Over<Planthema>(t => new(Logobject.Jaarplan, $"{t.JaarplanId}", null, t.JaarplanId, Deel: "thema")),
        Over<Jaarplanregel>(r => new(Logobject.Jaarplan, $"{r.JaarplanId}", null, r.JaarplanId, Deel: "actie")),
        Over<Voortgang>(v => new(Logobject.Jaarplan, $"voortgang {v.RegelId}", "voortgang van een actie", v.RegelId)),
        Over<Stemming>(s => new(Logobject.Stemming, $"{s.Id}", $"stemming jaarplan {s.Jaar}, ronde {s.Ronde}", s.Id)),
        Over<Stemgerechtigde>(s => new(Logobject.Stemming, $"{s.StemmingId}", null, s.StemmingId, Deel: "stemgerechtigde")),
        Over<Stemmingsregel>(s => new(Logobject.Stemming, $"{s.StemmingId}", null, s.StemmingId, Deel: s.Soort is Regelsoort.Stem ? "stem" : "sluiting")),
        Over<Besluit>(b => new(Logobject.Besluit, $"{b.Id}", $"besluit {b.Nummer}", b.Id)),
        Over<Besluitregel>(r => new(Logobject.Besluit, $"{r.Id}", $"regel {r.Nummer} voor het stemmen", r.Id)),
        Over<Begrotingswijziging>(w => new(Logobject.Begroting, $"{w.Id}", $"begroting {w.Jaar}, wijziging {w.Nummer}", w.Id)),
        Over<Begrotingswijzigingsregel>(r => new(Logobject.Begroting, $"{r.WijzigingId}", null, r.WijzigingId, Deel: "post")),
        Over<Begrotingsperiode>(p => new(Logobject.Begroting, $"{p.Id}", $"begroting {p.Jaar}, kwartaal {p.Kwartaal}", p.Id)),
        Over<Periodecijfer>(c => new(Logobject.Begroting, $"{c.PeriodeId}", null, c.PeriodeId, Deel: "post")),
        Over<Verdeelvoorstel>(v => new(Logobject.Verdeelvoorstel, $"{v.Id}", "voorstel voor de verdeling", v.Id)),

        Over<Vergadering>(v => new(Logobject.Vergadering, $"{v.Id}", $"vergadering {v.OrgaanCode} {v.Datum:yyyy-MM-dd}", v.Id)),
        Over<Agendapunt>(a => new(Logobject.Vergadering, $"{a.VergaderingId}", null, a.VergaderingId, Deel: "agendapunt")),
        Over<Actiepunt>(a => new(Logobject.Vergadering, $"{a.VergaderingId}", null, a.VergaderingId, Deel: "actiepunt")),
        Over<Zetel>(z => new(Logobject.Orgaan, z.OrgaanCode, $"zetels van {z.OrgaanCode}", Deel: "zetel")),
        Over<Trajectmelding>(m => new(Logobject.Traject, m.TrajectId, $"traject {m.TrajectId}", Deel: "melding")),
        Over<Mijlpaal>(m => new(Logobject.Traject, m.TrajectId, $"traject {m.TrajectId}", Deel: "mijlpaal")),
        Over<Bevindingstap>(b => new(Logobject.Bevinding, b.Sleutel, $"bevinding {b.Sleutel}", Deel: "stap")),

        Over<Kengetal>(k => new(Logobject.Cijfer, k.Id, k.Id)),
        Over<Kengetalcorrectie>(k => new(Logobject.Cijfer, k.KengetalId, k.KengetalId, Deel: "correctie")),
        Over<Momentopname>(m => new(Logobject.Kwartaalstand, $"{m.Id}", $"kwartaal {m.Kwartaalnummer} van {m.Jaar}", m.Id)),
        Over<Momentopnamecel>(c => new(Logobject.Kwartaalstand, $"{c.MomentopnameId}", null, c.MomentopnameId, Deel: "cel")),
        Over<Informatiepagina>(p => new(Logobject.Informatiepagina, $"{p.Id}", $"/informatie/{p.Slug}", p.Id)),
        Over<Paginaversie>(v => new(Logobject.Informatiepagina, $"{v.PaginaId}", v.Pagina is { } p ? $"/informatie/{p.Slug}" : null, v.PaginaId, Deel: "versie")),
        Over<Reactie>(r => new(Logobject.Informatiepagina, $"{r.PaginaId}", r.Pagina is { } p ? $"/informatie/{p.Slug}" : null, r.PaginaId, Deel: "reactie")),
        Over<Afbeelding>(a => new(Logobject.Afbeelding, $"{a.Id}", $"afbeelding {a.Id}", a.Id)),
        Over<Document>(d => new(Logobject.Document, $"{d.Id}", $"{d.Soort.Woord()} {d.Jaar}", d.Id)),
        Over<Documentinhoud>(d => new(Logobject.Document, $"{d.DocumentId}", null, d.DocumentId, Deel: "bestand")),

        Over<Gebruiker>(g => new(Logobject.Account, $"{g.Id}", g.Functie, g.Id, g.GemeenteId)),
        Over<Rechtenvoorstel>(v => new(Logobject.Rechtenvoorstel, $"{v.Id}", v.Functie, v.Id, v.GemeenteId)),

        // What is not sent yet is of its writer alone; where somebody was last is no act; and the logboek does not write about itself.
        Over<Adviesconcept>(_ => null),
        Over<Paginaconcept>(_ => null),
        Over<Bezoek>(_ => null),
        Over<Logregel>(_ => null),
        Over<Spoor>(_ => null), // of a text that was taken away, which has its own row
    }.ToFrozenDictionary(s => s.Soort, s => s.Onderwerp);

    /// <summary>The types it knows, also those that leave no row.</summary>
    public static IReadOnlyCollection<Type> Bekend => Soorten.Keys;

    /// <summary>Null for a row that is written down nowhere.</summary>
    /// <exception cref="InvalidOperationException">Nobody said what this type is about.</exception>
    public static Logonderwerp? Van(object rij) => Soorten.TryGetValue(rij.GetType(), out var onderwerp)
        ? onderwerp(rij)
        : throw new InvalidOperationException($"{rij.GetType().Name} staat niet in {nameof(Logonderwerpen)}: het logboek weet niet waar dit over gaat.");

    private static (Type, Func<object, Logonderwerp?>) Over<T>(Func<T, Logonderwerp?> onderwerp) => (typeof(T), rij => onderwerp((T)rij));
}
