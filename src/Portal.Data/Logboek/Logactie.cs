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
    /// <summary>Saw it on a screen.</summary>
    Bekeken,

    /// <summary>Took it out of the portal as a file.</summary>
    Opgehaald,
    Toegevoegd,
    Gewijzigd,
    Verwijderd,

    /// <summary>Asked for a page that is not for this role.</summary>
    ToegangGevraagd,
}

/// <summary>What an act was about.</summary>
public enum Logobject
{
    Account,
    Rechtenvoorstel,
    Sessie,
    Logboek,

    Casus,
    Casuslijst,
    Casuscijfers,
    Adviesvraag,
    Adviesvragenlijst,

    /// <summary>The first screen of a contactpersoon or of the bureau: counts, and the first rows of several lists.</summary>
    Overzicht,
    Jaarverslag,
    Kwartaaltelling,

    /// <summary>A page of the portal, by its route.</summary>
    Pagina,

    /// <summary>A kind of row that no user writes.</summary>
    Gegevens,

    Afbeelding,
    Begroting,
    Besluit,
    Bevinding,
    Cijfer,
    Document,
    Informatiepagina,
    Jaarplan,
    Kwartaalstand,
    Orgaan,
    Plustaak,
    Raadsbrief,
    Stemming,
    Toezegging,
    Toezending,
    Traject,
    Reactie,
    Verdeelvoorstel,
    Vergadering,
    Vernietigingsronde,
}

public enum Logresultaat
{
    Gelukt,
    Geweigerd,

    /// <summary>It is not there, or not for this user: the portal itself does not look which.</summary>
    NietGevonden,
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
        Logactie.Bekeken => "bekeken",
        Logactie.Opgehaald => "opgehaald als bestand",
        Logactie.Toegevoegd => "toegevoegd",
        Logactie.Gewijzigd => "gewijzigd",
        Logactie.Verwijderd => "verwijderd",
        Logactie.ToegangGevraagd => "toegang gevraagd",
        _ => "onleesbaar", // the row was tampered with; the chain tells
    };

    public static string Tekst(this Logobject hoofdobject) => hoofdobject switch
    {
        Logobject.Account => "account",
        Logobject.Rechtenvoorstel => "voorstel voor rechten",
        Logobject.Sessie => "aanmelding",
        Logobject.Logboek => "logboek",
        Logobject.Casus => "casus",
        Logobject.Casuslijst => "lijst van casussen",
        Logobject.Casuscijfers => "aantallen casussen",
        Logobject.Adviesvraag => "adviesvraag",
        Logobject.Adviesvragenlijst => "lijst van adviesvragen",
        Logobject.Overzicht => "overzicht",
        Logobject.Jaarverslag => "tabellen van het jaarverslag",
        Logobject.Kwartaaltelling => "telling van een kwartaal",
        Logobject.Pagina => "pagina van het portaal",
        Logobject.Gegevens => "gegevens van het portaal",
        Logobject.Afbeelding => "afbeelding",
        Logobject.Begroting => "begroting",
        Logobject.Besluit => "besluit",
        Logobject.Bevinding => "bevinding",
        Logobject.Cijfer => "cijfer",
        Logobject.Document => "document",
        Logobject.Informatiepagina => "informatiepagina",
        Logobject.Jaarplan => "jaarplan",
        Logobject.Kwartaalstand => "kwartaalstand",
        Logobject.Orgaan => "orgaan",
        Logobject.Plustaak => "plustaak",
        Logobject.Raadsbrief => "raadsbrief",
        Logobject.Stemming => "stemming",
        Logobject.Toezegging => "toezegging",
        Logobject.Toezending => "toezending",
        Logobject.Traject => "traject",
        Logobject.Verdeelvoorstel => "voorstel voor de verdeling",
        Logobject.Reactie => "reactie van een lezer",
        Logobject.Vernietigingsronde => "vernietigingsronde",
        Logobject.Vergadering => "vergadering",
        _ => "onleesbaar",
    };

    public static string Tekst(this Logresultaat resultaat) => resultaat switch
    {
        Logresultaat.Gelukt => "gelukt",
        Logresultaat.Geweigerd => "geweigerd",
        Logresultaat.NietGevonden => "niet gevonden of geweigerd",
        _ => "onleesbaar",
    };
}
