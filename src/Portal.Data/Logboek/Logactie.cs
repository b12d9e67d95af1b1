namespace Portal.Data.Logboek;

/// <summary>Kinds of acts in the logboek.</summary>
public enum Logactie
{
    Aangemeld,
    AanmeldenGeweigerd,
    Afgemeld,
    OveralAfgemeld,
    EersteBeheerder,
    RechtenVoorgesteld,
    VoorstelBevestigd,
    VoorstelVervallen,
    AccountGemaakt,
    RechtenGewijzigd,
    FunctieGewijzigd,
    Geblokkeerd,
    Gedeblokkeerd,
    SessiesBeeindigd,
    LogboekGeexporteerd,

    /// <summary>A typed text was taken away for good.</summary>
    TekstVerwijderd,

    /// <summary>A round destroyed what was kept long enough.</summary>
    Vernietigd,

    /// <summary>The oldest rows of the logboek were destroyed.</summary>
    LogboekAfgekapt,
}

/// <summary>What an act was about.</summary>
public enum Logobject
{
    Account,
    Rechtenvoorstel,
    Sessie,
    Logboek,
    Casus,
    Adviesvraag,
    Plustaak,
    Reactie,
    Vernietigingsronde,
}

public enum Logresultaat
{
    Gelukt,
    Geweigerd,
}

public static class LogTeksten
{
    public static string Tekst(this Logactie actie) => actie switch
    {
        Logactie.Aangemeld => "aangemeld",
        Logactie.AanmeldenGeweigerd => "aanmelden geweigerd",
        Logactie.Afgemeld => "afgemeld",
        Logactie.OveralAfgemeld => "overal afgemeld",
        Logactie.EersteBeheerder => "eerste beheerder ingesteld",
        Logactie.RechtenVoorgesteld => "rechten voorgesteld",
        Logactie.VoorstelBevestigd => "voorstel bevestigd",
        Logactie.VoorstelVervallen => "voorstel vervallen",
        Logactie.AccountGemaakt => "account gemaakt",
        Logactie.RechtenGewijzigd => "rechten gewijzigd",
        Logactie.FunctieGewijzigd => "functie gewijzigd",
        Logactie.Geblokkeerd => "geblokkeerd",
        Logactie.Gedeblokkeerd => "blokkade opgeheven",
        Logactie.SessiesBeeindigd => "sessies beëindigd",
        Logactie.LogboekGeexporteerd => "logboek opgehaald",
        Logactie.TekstVerwijderd => "tekst verwijderd",
        Logactie.Vernietigd => "vernietigd na de bewaartermijn",
        Logactie.LogboekAfgekapt => "oudste regels vernietigd",
        _ => "onleesbaar", // the row was tampered with; the chain tells
    };

    public static string Tekst(this Logobject hoofdobject) => hoofdobject switch
    {
        Logobject.Account => "account",
        Logobject.Rechtenvoorstel => "voorstel voor rechten",
        Logobject.Sessie => "aanmelding",
        Logobject.Logboek => "logboek",
        Logobject.Casus => "casus",
        Logobject.Adviesvraag => "adviesvraag",
        Logobject.Plustaak => "plustaak",
        Logobject.Reactie => "reactie van een lezer",
        Logobject.Vernietigingsronde => "vernietigingsronde",
        _ => "onleesbaar",
    };

    public static string Tekst(this Logresultaat resultaat) => resultaat switch
    {
        Logresultaat.Gelukt => "gelukt",
        Logresultaat.Geweigerd => "geweigerd",
        _ => "onleesbaar",
    };
}
