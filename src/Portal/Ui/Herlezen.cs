using Portal.Data.Logboek;
using Portal.Data.Opslag;

namespace Portal.Ui;

/// <summary>Reads anew what a screen shows already, after an act or because somebody asks for more of it.</summary>
public static class Herlezen
{
    /// <summary>
    /// When the storage fails the screen stays as it is, with everything that was typed on it: a fault would end the circuit. What the act itself
    /// came to was said already, the bar at the top says what is wrong, and the next time reads again.
    /// </summary>
    /// <returns>Whether it was read.</returns>
    public static async Task<bool> ZoMogelijkAsync(Func<Task> lees)
    {
        try
        {
            await lees();
            return true;
        }
        catch (OpslagException)
        {
            return false; // known to Opslagbewaker, and on the screen
        }
        catch (TeVeelInzagenException)
        {
            return false; // nobody looks at so much by hand
        }
    }
}
