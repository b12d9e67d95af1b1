namespace Portal.Data;

/// <summary>A refused act. The message is one Dutch sentence that says what is not possible and why, fit to show to the user.</summary>
public sealed class DomeinregelException(string message) : Exception(message);
