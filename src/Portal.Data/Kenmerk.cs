using System.Security.Cryptography;

namespace Portal.Data;

/// <summary>What people call a row when they phone about it: "AV-26-7K3M". It tells neither how many there are, nor which came first.</summary>
public static class Kenmerk
{
    /// <summary>No vowels, so no words; nothing that is misread or misheard for something else (0/O, 1/I, 5/S, 8/B).</summary>
    private const string Tekens = "234679CDFGHJKMNPQRTVWXYZ";

    private const int Lengte = 4;

    /// <summary>A new kenmerk. Chances are 1 in 330.000 that it exists already: a unique index tells, and the caller takes another.</summary>
    /// <param name="soort">Two letters that say what it is: "AV" for an adviesvraag, "ZV" for a casus.</param>
    public static string Nieuw(string soort, DateOnly vandaag) => Van(soort, vandaag, RandomNumberGenerator.GetInt32);

    /// <summary>Whether this has the shape of a kenmerk, and so can hold nothing that somebody meant to say.</summary>
    public static bool IsKenmerk(string tekst) => tekst.Length == 6 + Lengte && tekst[2] == '-' && tekst[5] == '-'
        && tekst[..2].All(char.IsAsciiLetterUpper) && tekst[3..5].All(char.IsAsciiDigit) && tekst[6..].All(t => char.IsAsciiLetterUpper(t) || char.IsAsciiDigit(t));

    /// <param name="kies">Gives a number from 0 up to, not including, the one it gets.</param>
    internal static string Van(string soort, DateOnly dag, Func<int, int> kies) =>
        $"{soort}-{dag.Year % 100:00}-{string.Concat(Enumerable.Range(0, Lengte).Select(_ => Tekens[kies(Tekens.Length)]))}";
}
