namespace Portal.Fuzz;

/// <summary>How somebody comes to a form, or does something that has no form.</summary>
/// <param name="Vorm">The form by its name in the source; for what has none, what is done.</param>
/// <param name="Adres">The page, with open places for <see cref="Schermwaarden"/>.</param>
/// <param name="Stappen">The buttons on the way, each by how it begins.</param>
internal sealed record Schermpad(string Vorm, string Wie, string Adres, params string[] Stappen)
{
    /// <summary>Instead of a button: the first box of a list is ticked.</summary>
    public const string Vink = "[x]";

    public override string ToString() => string.Join(" > ", [Vorm, Wie, Adres, .. Stappen]);
}

/// <summary>The way to every form that is dealt with in a circuit.</summary>
internal static class Schermpaden
{
    private const string Adviesvraag = "/bureau/adviesvragen/{adviesvraag}", Begroting = "/bureau/begroting", Casus = "/bureau/casussen/{behandeling}", Traject = "/bureau/governance/trajecten/FUNCTIEWAARDERING",
        Vergadering = "/bureau/governance/vergaderingen/{vergadering}", Informatie = "/bureau/informatie/voor-wie", Emmen = "contactpersoon-emmen";

    public static IReadOnlyList<Schermpad> Alle { get; } =
    [
        new("AfsluitReactie", Emmen, "/mijn-gemeente/casussen/{voorgesteld}"),
        new("Afbeeldingkiezer", "bureau", Informatie),
        new("Berichtformulier", "bureau", Adviesvraag),
        new("Berichtformulier", Emmen, "/mijn-gemeente/adviesvragen/{adviesvraag}"),
        new("BesluitDialoog", "bureau", "/bureau/plustaken", "Wijs af"),
        new("Bevindingoordeel", "bureau", "/stuurgroep/aansluiting/reserve.2023"),
        new("Briefcorrecties", Emmen, "/mijn-gemeente/raadsbrief", "Verbeter de tekst"),
        new("Briefkeuzes", Emmen, "/mijn-gemeente/raadsbrief"),
        new("BulkFormulier", "manager", "/bureau/jaarplan/2025", Schermpad.Vink),
        new("CasusAfsluitvoorstel", "bureau", Casus),
        new("CasusCorrectieFormulier", "bureau", Casus, "Corrigeer een datum"),
        new("CasusHerstel", "bureau", Casus, "Draai terug naar"),
        new("CasusRegistreren", "bureau", "/bureau/casussen/nieuw"),
        new("CasusStapFormulier", "bureau", Casus, "Sluit de casus af"),
        new("CasusWijzigFormulier", "bureau", Casus, "Wijzig de gegevens"),
        new("CijferFormulier", "bureau", "/bureau/cijfers"),
        new("Informatie", "bureau", "/bureau/informatie"),
        new("Invoerdialoog<Accountinvoer>", "beheer", "/beheer/gebruikers", "Nodig iemand uit"),
        new("Invoerdialoog<ActiepuntInvoer>", "bureau", Vergadering, "Voeg een actiepunt toe"),
        new("Invoerdialoog<AgendapuntInvoer>", "bureau", Vergadering, "Voeg een agendapunt toe"),
        new("Invoerdialoog<BeloftenaamInvoer>", "bureau", "/bureau/governance/afspraken", "Geef een naam"),
        new("Invoerdialoog<BesluitInvoer>", "bureau", Vergadering, "Leg een besluit vast"),
        new("Invoerdialoog<BesluitregelInvoer>", "manager", "/bureau/governance/besluitregels", "Leg een nieuwe regel vast"),
        new("Invoerdialoog<Blokkeerinvoer>", "beheer", "/beheer/gebruikers", "Blokkeer"),
        new("Invoerdialoog<DocumentInvoer>", "bureau", "/bureau/documenten", "Plaats een document"),
        new("Invoerdialoog<DocumentInvoer>", "bureau", "/bureau/documenten", "Wijzig"),
        new("Invoerdialoog<Intrekinvoer>", "bureau", "/bureau/documenten", "Trek in"),
        new("Invoerdialoog<MijlpaalInvoer>", "bureau", Traject, "Voeg een mijlpaal toe"),
        new("Invoerdialoog<ToezeggingInvoer>", "bureau", "/bureau/governance/afspraken", "Vul in"),
        new("Invoerdialoog<VergaderingInvoer>", "bureau", Vergadering, "Wijzig dag of plaats"),
        new("Invoerdialoog<ZetelInvoer>", "bureau", "/bureau/governance/organen", "Voeg een zetel toe"),
        new("KwartaalDrempel", "bureau", Begroting),
        new("KwartaalFormulier", "bureau", Begroting),
        new("KwartaalPubliceren", "bureau", "/bureau/cijfers", "Trek in"),
        new("MeldFormulier", Emmen, "/mijn-gemeente/jaarplan"),
        new("Omzetformulier", "bureau", Adviesvraag, "Begin de aanmelding"),
        new("Paginaformulier", "bureau", Informatie),
        new("Paginapublicatie", "bureau", Informatie),
        new("RaadsbriefInstellingen", Emmen, "/mijn-gemeente/raadsbrief/instellingen"),
        new("RegeltekstFormulier", "bureau", "/bureau/jaarplan/2026", "Voeg een actie toe"),
        new("Stembiljet", "stuurgroep-2", "/stuurgroep/jaarplan/{stemmen}/stemming"),
        new("TekstVerwijderen", "bureau", Adviesvraag, "Verwijder een tekst"),
        new("TekstVerwijderen", "bureau", Casus, "Verwijder een tekst"),
        new("TelDialoog", "bureau", "/bureau/plustaken", "Vul in"),
        new("Toezendformulier", "bureau", "/stuurgroep/jaarplan/{vastgesteld}/toezending"),
        new("TrajectBewerken", "bureau", Traject),
        new("VergaderingPlannen", "bureau", "/bureau/governance/vergaderingen/nieuw"),
        new("VoortgangFormulier", "manager", "/bureau/jaarplan/2025", "Meld"),
        new("Vraagformulier", Emmen, "/mijn-gemeente/adviesvragen"),
        new("WijzigingFormulier", "bureau", Begroting),
    ];
}
