namespace Portal.Data;

/// <summary>A refused act. The message is one Dutch sentence that says what is not possible and why, fit to show to the user.</summary>
/// <param name="veld">The property of what was filled in that the refusal is about, so that a form can say it there; null when it is about the whole.</param>
public sealed class DomeinregelException(string message, string? veld = null) : Exception(message)
{
    public string? Veld => veld;
}
