using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Portal.Data.Opslag;

/// <summary>What the storage can do.</summary>
public enum Opslagstand
{
    Goed,

    /// <summary>Another program holds the lock that writing needs, or the answer did not come in time.</summary>
    Bezet,

    /// <summary>It can be read, not written.</summary>
    AlleenLezen,

    /// <summary>The disk is full; reading goes on.</summary>
    Vol,

    /// <summary>It is not there, or not to be read.</summary>
    Weg,
}

/// <summary>
/// The storage fails, by no fault of the user. It is a refused act like any other, so that each form says it in its place and keeps what was
/// typed; nothing of the act was saved.
/// </summary>
public sealed class OpslagException(Opslagstand stand, Exception oorzaak) : DomeinregelException(stand.Zin(), oorzaak: oorzaak)
{
    public Opslagstand Stand => stand;

    /// <summary>What this exception, or one inside it, says of the storage; null when it says nothing of it.</summary>
    public static OpslagException? Van(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            if (fout is OpslagException bekend)
            {
                return bekend;
            }

            if (StandBij(fout) is { } stand)
            {
                return new(stand, fout);
            }
        }

        return null;
    }

    /// <summary>Of what a provider throws, what is about the storage and not about the query. Numbers as the databases document them.</summary>
    private static Opslagstand? StandBij(Exception fout) => fout switch
    {
        SqliteException { SqliteExtendedErrorCode: 1032 } => Opslagstand.Weg, // READONLY_DBMOVED
        SqliteException { SqliteExtendedErrorCode: 4874 } => Opslagstand.Vol, // IOERR_SHMSIZE: no room for the index of the log
        SqliteException { SqliteErrorCode: 5 or 6 or 9 } => Opslagstand.Bezet, // BUSY, LOCKED, INTERRUPT: stopped by Looptijd
        SqliteException { SqliteErrorCode: 8 } => Opslagstand.AlleenLezen,
        SqliteException { SqliteErrorCode: 13 } => Opslagstand.Vol,
        SqliteException { SqliteErrorCode: 3 or 10 or 11 or 14 or 26 } => Opslagstand.Weg, // PERM, IOERR, CORRUPT, CANTOPEN, NOTADB
        SqlException { Number: -2 or 1222 } => Opslagstand.Bezet, // a time-out, a lock that was waited for
        SqlException { Number: 3906 } => Opslagstand.AlleenLezen,
        SqlException { Number: 1105 or 9002 } => Opslagstand.Vol, // the files, the log
        SqlException { Number: 2 or 40 or 53 or 64 or 233 or 258 or 4060 or 10053 or 10054 or 10060 or 10061 or 40613 } => Opslagstand.Weg,
        _ => null,
    };
}

public static class OpslagstandTeksten
{
    /// <summary>For who just did something: what is wrong, and what became of it.</summary>
    public static string Zin(this Opslagstand stand) => $"{stand.Kop()} Er is niets bewaard. Wat u hebt getypt, staat er nog. Probeer het over een paar minuten opnieuw.";

    /// <summary>What is wrong, in one sentence.</summary>
    public static string Kop(this Opslagstand stand) => stand switch
    {
        Opslagstand.Bezet => "Het portaal kan nu even niets bewaren.",
        Opslagstand.AlleenLezen => "Het portaal kan nu niets bewaren.",
        Opslagstand.Vol => "Het portaal kan nu niets bewaren: de schijf is vol.",
        Opslagstand.Weg => "Het portaal kan nu niet bij zijn gegevens.",
        _ => "Het portaal werkt gewoon.",
    };
}
