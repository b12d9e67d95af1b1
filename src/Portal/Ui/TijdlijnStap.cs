namespace Portal.Ui;

/// <summary>Where a step of a course stands.</summary>
public enum Tijdlijnstand
{
    Gedaan,
    Nu,
    Straks,
}

/// <summary>A step of a course.</summary>
/// <param name="Op">The day it happened, or is planned; null when not known.</param>
/// <param name="Tekst">What happened: "Aangemeld".</param>
/// <param name="Extra">The rest of the sentence: "door de gemeente".</param>
public sealed record TijdlijnStap(DateOnly? Op, string Tekst, Tijdlijnstand Stand, string? Extra = null);
