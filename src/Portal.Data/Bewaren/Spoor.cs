using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>
/// Something was taken out of its rows, and the bytes of the file may hold it still. Written together with what took it away, and gone once the
/// file was written anew: while there is one, there is something to wipe.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Spoor
{
    private Spoor() { }

    internal Spoor(DateTime nu) => Sinds = nu;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>UTC.</summary>
    public DateTime Sinds { get; private set; }

    /// <summary>A night has passed in which it should have been wiped. To both sides: it may have been written while the clock was ahead.</summary>
    internal static bool DuurtTeLang(DateTime sinds, DateTime nu) => (nu - sinds).Duration() > TimeSpan.FromDays(1);
}
