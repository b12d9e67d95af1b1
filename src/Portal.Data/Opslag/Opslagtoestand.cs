namespace Portal.Data.Opslag;

/// <summary>
/// What the storage can do, as the last one who needed it found out. While it is away everybody is refused at once instead of waiting for it
/// in turn, and while the lock is taken so is who writes: until a trial (<see cref="Opslagproef"/>) succeeds.
/// </summary>
public sealed class Opslagtoestand
{
    private readonly Lock slot = new();
    private OpslagException? fout;

    /// <summary>Another state than before. Called on the thread that found out; must return at once and throw nothing.</summary>
    public event Action<Opslagstand>? Gewijzigd;

    public Opslagstand Stand => Fout?.Stand ?? Opslagstand.Goed;

    /// <summary>Why it does not work; null when it does.</summary>
    public OpslagException? Fout
    {
        get
        {
            lock (slot)
            {
                return fout;
            }
        }
    }

    public void Meld(OpslagException? nieuw)
    {
        lock (slot)
        {
            if (fout?.Stand == nieuw?.Stand)
            {
                return;
            }

            fout = nieuw;
        }

        Gewijzigd?.Invoke(nieuw?.Stand ?? Opslagstand.Goed);
    }
}
