namespace Portal.Data;

/// <summary>A refused act. The message is one Dutch sentence that says what is not possible and why, fit to show to the user.</summary>
/// <param name="veld">The property of what was filled in that the refusal is about, so that a form can say it there; null when it is about the whole.</param>
/// <param name="oorzaak">What lies behind it, for the log; never shown.</param>
public class DomeinregelException(string message, string? veld = null, Exception? oorzaak = null) : Exception(message, oorzaak)
{
    public string? Veld => veld;
}
