namespace Portal.Ui;

/// <summary>Something to choose.</summary>
/// <param name="Uitleg">A line below it that says what it means; not shown in a list that drops down.</param>
public sealed record Optie<T>(T Waarde, string Tekst, string? Uitleg = null);
