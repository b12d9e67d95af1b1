using Portal.Data.Toegang;

namespace Portal.Data.Governance;

internal static class Bureaurecht
{
    /// <exception cref="DomeinregelException">The user is not of the bureau.</exception>
    public static void VereisBureau(this GebruikerToegang door)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new DomeinregelException("Alleen het bureau kan dit.");
        }
    }
}
