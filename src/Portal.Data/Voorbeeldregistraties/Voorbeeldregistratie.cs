namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// The mark that casussen, adviesvragen and volumes in this database were invented. One row or none; while it is there, every screen that
/// shows the registration says so.
/// </summary>
public sealed class Voorbeeldregistratie
{
    /// <summary>The only key there is, so that two starts at once cannot both generate.</summary>
    public const int EnigeId = 1;

    private Voorbeeldregistratie() { }

    internal Voorbeeldregistratie(DateTime gemaaktOp, int aantalCasussen) => (GemaaktOp, AantalCasussen) = (gemaaktOp, aantalCasussen);

    public int Id { get; private set; } = EnigeId;

    /// <summary>UTC.</summary>
    public DateTime GemaaktOp { get; private set; }

    /// <summary>How many casussen were invented. What people add afterwards is not in it.</summary>
    public int AantalCasussen { get; private set; }
}
