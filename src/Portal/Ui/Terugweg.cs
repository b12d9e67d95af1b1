using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Ui;

/// <summary>
/// The way back from a row to the list it was found in, as the reader left that list: filtered, ordered, leafed. The address of the row
/// carries the question of the list along; nothing is kept on the server, so it survives a reload, a bookmark and a lost connection.
/// </summary>
public static class Terugweg
{
    /// <summary>Longer than the question of any list: someone made it up.</summary>
    private const int MaxLength = 500;

    /// <summary>"/bureau/casussen/zv-26-7k3m?terug=status%3Daangemeld"; the bare address of the row when the list asks nothing.</summary>
    /// <param name="lijst">Address of the list as it is now. Only what stands behind its question mark goes along.</param>
    public static string Heen(string rij, string lijst) =>
        lijst.Split('#')[0].Split('?', 2) is [_, { Length: > 0 } vraag] ? $"{rij}?terug={Uri.EscapeDataString(vraag)}" : rij;

    /// <summary>The address of the list as it was left.</summary>
    /// <param name="lijst">Path of the list. The outcome is always a question to this page: whatever someone puts behind "terug=", it leads nowhere else.</param>
    /// <param name="terug">What <see cref="Heen"/> sent along, as it came back.</param>
    public static string Naar(string lijst, string? terug) =>
        terug is { Length: > 0 and <= MaxLength } ? lijst + QueryString.Create(QueryHelpers.ParseQuery(terug)) : lijst;
}
