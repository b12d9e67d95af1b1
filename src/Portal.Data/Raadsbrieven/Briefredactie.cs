using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

/// <summary>Puts the work of the writer into the letter of the portal: other words, and what was filled in. Figures in other words keep their source.</summary>
internal sealed class Briefredactie(Briefschrijver schrijver, Briefwerk werk)
{
    private readonly List<Briefalinea> alineas = [];
    private readonly HashSet<Briefcorrectie> gebruikt = [];

    public Briefopstelling Werk(Stuk stuk)
    {
        Stuk klaar = stuk with
        {
            Hoofd = stuk.Hoofd is { } hoofd ? hoofd with { Regels = [.. hoofd.Regels.Select(r => r with { Waarde = Vul(r.Waarde) })] } : null,
            Paragrafen = [.. stuk.Paragrafen.Select(p => p with { Blokken = [.. p.Blokken.Select(b => Blok(p.Sleutel, b))] })],
        };
        var plaats = stuk.Delen.Select((deel, nummer) => (deel, nummer)).DistinctBy(d => d.deel, ReferenceEqualityComparer.Instance).ToDictionary(d => (object)d.deel, d => d.nummer, ReferenceEqualityComparer.Instance);
        return new(klaar, [.. schrijver.Cijfers.OrderBy(c => plaats.GetValueOrDefault(c.Deel, int.MaxValue))], alineas, [.. werk.Correcties.Where(c => stuk.Paragrafen.Any(p => p.Sleutel == c.Paragraaf) && !gebruikt.Contains(c))]);
    }

    private Stukblok Blok(string paragraaf, Stukblok blok) => blok switch
    {
        Alinea alinea => Alinea(paragraaf, alinea),
        Opsomming opsomming => new Opsomming([.. opsomming.Punten.Select(p => Alinea(paragraaf, p))]),
        _ => blok,
    };

    private Alinea Alinea(string paragraaf, Alinea alinea)
    {
        var origineel = string.Concat(alinea.Delen.Select(Woord));
        if (werk.Correcties.FirstOrDefault(c => c.Paragraaf == paragraaf && c.Origineel == origineel) is not { } correctie)
        {
            alineas.Add(new(paragraaf, origineel, origineel, []));
            return Vul(alinea);
        }

        gebruikt.Add(correctie);
        var nieuw = Herschrijf(correctie.Tekst, alinea.Delen);
        alineas.Add(new(paragraaf, origineel, correctie.Tekst,
        [
            .. nieuw.Delen.OfType<Tekstdeel>().SelectMany(d => Briefschrijver.Getal().Matches(d.Tekst)).Select(m => m.Value).Where(g => !Briefschrijver.IsJaar(g)).Distinct(),
        ]));
        return Vul(nieuw);
    }

    /// <summary>How a part stood there before the writer filled it in: a correction must not come loose by that.</summary>
    private string Woord(Stukdeel deel) => schrijver.Ingevuld.TryGetValue(deel, out var wat) ? new Invuldeel(wat).ToString() : deel.ToString()!;

    private Alinea Vul(Alinea alinea) => new([.. alinea.Delen.Select(d => d is Invuldeel open && werk.Invulling(open.Wat) is { } tekst ? new Tekstdeel(tekst) : d)]);

    /// <summary>The new words, in which figures and places of the old ones are found again: as they were written, or else by the number alone.</summary>
    private Alinea Herschrijf(string tekst, IReadOnlyList<Stukdeel> oud)
    {
        List<(string Woord, Stukdeel Deel)> bekend = [];
        foreach (var deel in oud.Where(d => d is not Tekstdeel))
        {
            bekend.Add((Woord(deel), deel));
            if (deel is Cijferdeel { Cijfer: { Waarde: { } waarde } cijfer } && !schrijver.Ingevuld.ContainsKey(deel))
            {
                var getal = Notatie.Schrijf(Math.Abs(waarde), cijfer.Eenheid);
                bekend.Add((getal, new Cijferdeel(getal, cijfer)));
            }
        }

        List<Stukdeel> nieuw = [];
        var tot = 0;
        for (var plaats = 0; plaats < tekst.Length;)
        {
            var gevonden = bekend.Where(b => Staat(b.Woord, tekst, plaats)).OrderByDescending(b => b.Woord.Length).FirstOrDefault();
            if (gevonden.Deel is null)
            {
                plaats++;
                continue;
            }

            Tekst(tekst[tot..plaats]);
            nieuw.Add(gevonden.Deel is Cijferdeel cijfer ? cijfer with { } : gevonden.Deel); // a figure that stands twice has two notes
            tot = plaats += gevonden.Woord.Length;
        }

        Tekst(tekst[tot..]);
        return new(nieuw);

        void Tekst(string stuk)
        {
            if (stuk.Length > 0)
            {
                nieuw.Add(new Tekstdeel(stuk));
            }
        }
    }

    /// <summary>Whether these words begin here and are not part of a longer number or word. A space that does not break counts as a space.</summary>
    private static bool Staat(string woord, string tekst, int plaats)
    {
        if (woord.Length == 0 || plaats + woord.Length > tekst.Length)
        {
            return false;
        }

        for (var i = 0; i < woord.Length; i++)
        {
            if (Kaal(woord[i]) != Kaal(tekst[plaats + i]))
            {
                return false;
            }
        }

        var na = plaats + woord.Length;
        return !(plaats > 0 && Vast(tekst, plaats - 1) && char.IsLetterOrDigit(woord[0]))
            && !(na < tekst.Length && char.IsLetterOrDigit(woord[^1]) && (char.IsLetterOrDigit(tekst[na]) || (tekst[na] is '.' or ',' && na + 1 < tekst.Length && char.IsDigit(tekst[na + 1]))));

        static bool Vast(string tekst, int i) => char.IsLetterOrDigit(tekst[i]) || (tekst[i] is '.' or ',' && i > 0 && char.IsDigit(tekst[i - 1]));
        static char Kaal(char c) => c == '\u00a0' ? ' ' : c;
    }
}
