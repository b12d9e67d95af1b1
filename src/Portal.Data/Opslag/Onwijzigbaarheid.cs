namespace Portal.Data.Opslag;

/// <summary>
/// The triggers that make a table append-only, for migrations: the database itself then refuses to change or delete a row. A later
/// migration that rebuilds such a table must make its triggers anew.
/// </summary>
public static class Onwijzigbaarheid
{
    private static readonly string[] Sqlitenamen = ["NietWijzigen", "NietVerwijderen", "NietVervangen"];

    /// <summary>The third trigger is there because INSERT OR REPLACE deletes what is in its way without asking the second one.</summary>
    /// <param name="zelfde">What makes a stored row the one that is being added: <c>"Volgnummer" = NEW."Volgnummer"</c>.</param>
    public static IReadOnlyList<string> Sqlite(string tabel, string zelfde) =>
    [
        $"""CREATE TRIGGER "{tabel}_NietWijzigen" BEFORE UPDATE ON "{tabel}" BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te wijzigen'); END;""",
        $"""CREATE TRIGGER "{tabel}_NietVerwijderen" BEFORE DELETE ON "{tabel}" BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te verwijderen'); END;""",
        $"""CREATE TRIGGER "{tabel}_NietVervangen" BEFORE INSERT ON "{tabel}" WHEN EXISTS (SELECT 1 FROM "{tabel}" WHERE {zelfde}) BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te vervangen'); END;""",
    ];

    public static IReadOnlyList<string> SqliteWeg(string tabel) => [.. Sqlitenamen.Select(naam => $"""DROP TRIGGER "{tabel}_{naam}";""")];

    /// <summary>In an EXEC, because CREATE TRIGGER may not stand inside the IF of a script that can be repeated.</summary>
    public static string SqlServer(string tabel) => $"""
        EXEC(N'CREATE TRIGGER [{tabel}_Onwijzigbaar] ON [{tabel}] INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            THROW 51000, N''{tabel}: een rij is niet te wijzigen of te verwijderen'', 1;
        END');
        """;

    public static string SqlServerWeg(string tabel) => $"DROP TRIGGER [{tabel}_Onwijzigbaar];";
}
