namespace Portal.Ui;

/// <summary>Something wrong with one field of a form.</summary>
/// <param name="Veld">Id of the field.</param>
/// <param name="Focus">Puts the focus there.</param>
public sealed record Invulfout(string Veld, string Tekst, Func<Task> Focus);
