using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    public static readonly Aanmeldsleutel Nieuweling = new("https://aanmelden.example/t", "7d1c");

    public static Gebruiker Beheerder(int nummer = 1) => new("demo", $"beheer-{nummer}", $"Beheerder {nummer}", Rol.Beheerder);

    public static Gebruiker Functionaris() => new("demo", "fg", "Functionaris gegevensbescherming", Rol.FunctionarisGegevensbescherming);

    public static Accountgegevens Account(Rol rol = Rol.Bureaumedewerker, int? gemeenteId = null, string functie = "Bureau, nieuw") => new(functie, new(rol, gemeenteId));
}
