namespace Portal.Data.Aansluitingen;

/// <summary>What people made of a finding.</summary>
public enum Bevindingstatus
{
    /// <summary>Nobody said anything about these values yet.</summary>
    Nieuw,

    /// <summary>Somebody knows why, or rounding explains it.</summary>
    Verklaard,

    /// <summary>The author of the document put it right there.</summary>
    HersteldBijBron,

    /// <summary>The check no longer finds it.</summary>
    Opgelost,
}

/// <summary>Why a step in the history of a finding was written.</summary>
public enum Aanleiding
{
    Gevonden,
    CijfersVeranderd,
    NietMeerGevonden,
    Beoordeeld,
}

public static class BevindingTeksten
{
    public static string Tekst(this Bevindingstatus status) => status switch
    {
        Bevindingstatus.Nieuw => "nieuw",
        Bevindingstatus.Verklaard => "verklaard",
        Bevindingstatus.HersteldBijBron => "hersteld bij de bron",
        Bevindingstatus.Opgelost => "opgelost",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>For who does not know that people judge: what the status means.</summary>
    public static string TekstOpenbaar(this Bevindingstatus status) => status is Bevindingstatus.Nieuw ? "nog uit te zoeken" : status.Tekst();

    public static string Tekst(this Aanleiding aanleiding) => aanleiding switch
    {
        Aanleiding.Gevonden => "gevonden",
        Aanleiding.CijfersVeranderd => "de cijfers zijn veranderd",
        Aanleiding.NietMeerGevonden => "niet meer gevonden",
        Aanleiding.Beoordeeld => "beoordeeld",
        _ => throw new ArgumentOutOfRangeException(nameof(aanleiding), aanleiding, null),
    };
}
