namespace Portal.Data.Privacy;

/// <summary>Where the sentences of a text begin, to tell a reader where to look.</summary>
internal sealed class Zinnen
{
    private static readonly HashSet<string> Afkortingen = new(StringComparer.OrdinalIgnoreCase)
    {
        "geb", "nr", "nrs", "tel", "dhr", "mw", "mevr", "dr", "mr", "ir", "drs", "prof", "st", "bijv", "bv", "o.a", "m.b.t", "i.v.m", "t.a.v", "d.d", "a.s", "jl",
        "ca", "art", "blz", "p", "pag", "incl", "excl", "evt", "resp", "zgn", "enz", "d.w.z", "n.a.v", "t/m", "m.n", "i.p.v", "o.b.v", "b.s.n",
    };

    private readonly List<int> begin = [];

    public Zinnen(string tekst)
    {
        var isNieuw = true;
        var heeftLetter = false; // "1." begins a point of a list; it is not a sentence
        for (var i = 0; i < tekst.Length; i++)
        {
            if (tekst[i] == '\n')
            {
                isNieuw = true;
            }
            else if (isNieuw && !char.IsWhiteSpace(tekst[i]))
            {
                begin.Add(i);
                (isNieuw, heeftLetter) = (false, char.IsLetter(tekst[i]));
            }
            else if (char.IsLetter(tekst[i]))
            {
                heeftLetter = true;
            }
            else if (heeftLetter && tekst[i] is '.' or '!' or '?' or '…' && EindigtZin(tekst, i))
            {
                isNieuw = true;
            }
        }
    }

    public int Aantal => begin.Count;

    /// <summary>Counted from 1.</summary>
    public int NummerVan(int positie)
    {
        var plaats = begin.BinarySearch(positie);
        return plaats >= 0 ? plaats + 1 : ~plaats;
    }

    /// <summary>White space after it, and not an abbreviation, an initial, or a sentence that goes on.</summary>
    private static bool EindigtZin(string tekst, int i)
    {
        if (i + 1 >= tekst.Length || !char.IsWhiteSpace(tekst[i + 1]))
        {
            return false;
        }

        if (tekst[i] is not '.')
        {
            return true;
        }

        var vervolg = i + 1;
        while (vervolg < tekst.Length && tekst[vervolg] == ' ')
        {
            vervolg++;
        }

        var woord = i;
        while (woord > 0 && i - woord < 12 && (char.IsLetter(tekst[woord - 1]) || tekst[woord - 1] is '.' or '/'))
        {
            woord--;
        }

        return !(vervolg < tekst.Length && char.IsLower(tekst[vervolg])) && i - woord != 1 && !Afkortingen.Contains(tekst[woord..i]);
    }
}
