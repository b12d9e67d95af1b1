namespace Portal.Ui;

/// <summary>A part of the breadcrumb; the last one, the page itself, has no address.</summary>
public sealed record Stap(string Tekst, string? Adres = null);
