namespace Portal.Openbaar;

/// <summary>How reading time reads.</summary>
public static class Leestijd
{
    public static string Tekst(int minuten) => minuten == 1 ? "1 minuut lezen" : $"{minuten} minuten lezen";
}
