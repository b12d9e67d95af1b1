namespace Portal.Data.Informatie.Opmaak;

/// <summary>A block of a page's text.</summary>
/// <param name="Regel">The line it begins on in what was typed, counted from 1.</param>
public abstract record Tekstdeel(int Regel);

/// <summary>A heading.</summary>
/// <param name="Niveau">2 to 4; a page has its title as level 1.</param>
/// <param name="Id">Its place on the page, unique there.</param>
public sealed record Tekstkop(int Regel, int Niveau, IReadOnlyList<Zinsdeel> Inhoud, string Id) : Tekstdeel(Regel)
{
    public string Tekst => Inhoud.AlsTekst();
}

public sealed record Alinea(int Regel, IReadOnlyList<Zinsdeel> Inhoud) : Tekstdeel(Regel);

public sealed record Opsomming(int Regel, bool IsGenummerd, IReadOnlyList<IReadOnlyList<Tekstdeel>> Punten) : Tekstdeel(Regel);

public sealed record Citaat(int Regel, IReadOnlyList<Tekstdeel> Inhoud) : Tekstdeel(Regel);

/// <summary>Text shown as it was typed.</summary>
public sealed record Vastetekst(int Regel, string Inhoud) : Tekstdeel(Regel);

public sealed record Scheidslijn(int Regel) : Tekstdeel(Regel);

/// <summary>A part of a sentence.</summary>
public abstract record Zinsdeel;

/// <summary>Plain characters. Nothing in them is markup any more.</summary>
public sealed record Letters(string Tekst) : Zinsdeel;

public sealed record Nadruk(bool IsSterk, IReadOnlyList<Zinsdeel> Inhoud) : Zinsdeel;

/// <summary>A link, to an address that <see cref="Tekstadres"/> let through.</summary>
public sealed record Koppeling(string Adres, IReadOnlyList<Zinsdeel> Inhoud) : Zinsdeel;

/// <summary>An own upload.</summary>
public sealed record Plaatje(Guid AfbeeldingId, string Alt) : Zinsdeel;

/// <summary>The place of a figure: the database knows its value.</summary>
/// <param name="Id">Of the fact, with or without the file in front: "instroom_procesregie.2023".</param>
public sealed record Cijferplek(string Id) : Zinsdeel;

/// <summary>Says which document vouches for what stands before it, back to the mark before.</summary>
/// <param name="Nummer">Of the note, counted from 1; the same document and section share one.</param>
/// <param name="IsGetoond">False when the next mark of the paragraph is the same one: that one then covers both sentences.</param>
/// <param name="IsEerste">The first that is shown of its note: where "back" leads.</param>
public sealed record Bronplek(string BronId, string Onderdeel, int Nummer, bool IsGetoond, bool IsEerste) : Zinsdeel;

/// <summary>A word that is explained at the begrippen.</summary>
public sealed record Begripplek(string Term, string Tekst) : Zinsdeel;

/// <summary>The place of the bureau's phone number: it is a setting of the installation.</summary>
public sealed record Telefoonplek : Zinsdeel;

public sealed record Regeleinde : Zinsdeel;

/// <summary>A note at the end of a page.</summary>
public sealed record Noot(int Nummer, string BronId, string Onderdeel);

public static class Zinsdelen
{
    /// <summary>What is read, without marks and figures.</summary>
    public static string AlsTekst(this IEnumerable<Zinsdeel> delen) => string.Concat(delen.Select(deel => deel switch
    {
        Letters letters => letters.Tekst,
        Begripplek begrip => begrip.Tekst,
        Nadruk nadruk => nadruk.Inhoud.AlsTekst(),
        Koppeling koppeling => koppeling.Inhoud.AlsTekst(),
        Regeleinde => " ",
        Cijferplek => "1",
        _ => "",
    }));

    /// <summary>The parts and all that is in them.</summary>
    public static IEnumerable<Zinsdeel> Alle(this IEnumerable<Zinsdeel> delen) => delen.SelectMany(deel => deel switch
    {
        Nadruk nadruk => nadruk.Inhoud.Alle().Prepend(deel),
        Koppeling koppeling => koppeling.Inhoud.Alle().Prepend(deel),
        _ => [deel],
    });

    /// <summary>The blocks and all that is in them.</summary>
    public static IEnumerable<Tekstdeel> Alle(this IEnumerable<Tekstdeel> delen) => delen.SelectMany(deel => deel switch
    {
        Opsomming opsomming => opsomming.Punten.SelectMany(p => p.Alle()).Prepend(deel),
        Citaat citaat => citaat.Inhoud.Alle().Prepend(deel),
        _ => [deel],
    });

    /// <summary>The sentence parts of a block itself; empty for a block of blocks.</summary>
    public static IReadOnlyList<Zinsdeel> Zinnen(this Tekstdeel deel) => deel switch
    {
        Tekstkop kop => kop.Inhoud,
        Alinea alinea => alinea.Inhoud,
        _ => [],
    };
}
