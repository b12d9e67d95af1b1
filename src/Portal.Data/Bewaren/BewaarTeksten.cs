namespace Portal.Data.Bewaren;

public static class BewaarTeksten
{
    /// <param name="aantal">One, or more than one.</param>
    public static string Tekst(this Vernietigingssoort soort, int aantal) => (soort, aantal) switch
    {
        (Vernietigingssoort.Adviesvraag, _) => "adviesvraag",
        (Vernietigingssoort.Concepten, 1) => "concept",
        (Vernietigingssoort.Concepten, _) => "concepten",
        (Vernietigingssoort.Sessies, 1) => "aanmelding",
        (Vernietigingssoort.Sessies, _) => "aanmeldingen",
        (Vernietigingssoort.Reacties, 1) => "reactie",
        (Vernietigingssoort.Reacties, _) => "reacties",
        (Vernietigingssoort.Logregels, 1) => "regel van het logboek",
        (Vernietigingssoort.Logregels, _) => "regels van het logboek",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
