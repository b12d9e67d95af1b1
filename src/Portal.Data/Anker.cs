using System.Text;

namespace Portal.Data;

/// <summary>How a heading, a begrip or a title is written in an address: "Straatcontact (PlusMinMee)" as "straatcontact-plusminmee".</summary>
public static class Anker
{
    /// <summary>Lower-case letters and digits, everything else a single hyphen; never an underscore, so that fixed places can have one.</summary>
    public static string Van(string tekst)
    {
        var anker = new StringBuilder();
        foreach (var teken in Accenten.Zonder(tekst))
        {
            if (char.IsAsciiLetterOrDigit(teken))
            {
                anker.Append(char.ToLowerInvariant(teken));
            }
            else if (anker.Length > 0 && anker[^1] != '-')
            {
                anker.Append('-');
            }
        }

        return anker.ToString().TrimEnd('-') is { Length: > 0 } goed ? goed : "deel";
    }
}
