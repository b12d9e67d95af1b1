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

    /// <summary>
    /// As above for a chain whose oldest rows are destroyed after a term: a row can be deleted once an anchor (<see cref="Bewaren.Ketenanker"/>)
    /// lies at it or after it, and no other.
    /// </summary>
    /// <param name="nummer">The column that holds the place in the chain.</param>
    public static IReadOnlyList<string> SqliteMetAnker(string tabel, string nummer) =>
    [
        $"""DROP TRIGGER "{tabel}_NietVerwijderen";""",
        $"""CREATE TRIGGER "{tabel}_NietVerwijderen" BEFORE DELETE ON "{tabel}" WHEN NOT EXISTS (SELECT 1 FROM "Ketenankers" WHERE "Keten" = '{tabel}' AND "Nummer" >= OLD."{nummer}") BEGIN SELECT RAISE(ABORT, '{tabel}: een rij is niet te verwijderen'); END;""",
    ];

    /// <summary>Only at a row that is there, with its own hash, and that is older than the term: the database refuses to begin a chain anywhere else.</summary>
    /// <param name="dagen">Younger than this, a row cannot have an anchor.</param>
    public static string SqliteAnkersAlleenOud(string tabel, string nummer, int dagen) =>
        $"""CREATE TRIGGER "Ketenankers_AlleenOud" BEFORE INSERT ON "Ketenankers" WHEN NEW."Keten" <> '{tabel}' OR NOT EXISTS (SELECT 1 FROM "{tabel}" WHERE "{nummer}" = NEW."Nummer" AND "Hash" = NEW."Hash" AND julianday(NEW."Op") - julianday("Op") >= {dagen}) BEGIN SELECT RAISE(ABORT, 'Ketenankers: een anker ligt bij een rij die oud genoeg is'); END;""";

    public static IReadOnlyList<string> SqliteWeg(string tabel) => [.. Sqlitenamen.Select(naam => $"""DROP TRIGGER "{tabel}_{naam}";""")];

    /// <summary>In an EXEC, because CREATE TRIGGER may not stand inside the IF of a script that can be repeated.</summary>
    public static string SqlServer(string tabel) => $"""
        EXEC(N'CREATE TRIGGER [{tabel}_Onwijzigbaar] ON [{tabel}] INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            THROW 51000, N''{tabel}: een rij is niet te wijzigen of te verwijderen'', 1;
        END');
        """;

    /// <inheritdoc cref="SqliteMetAnker"/>
    public static string SqlServerMetAnker(string tabel, string nummer) => $"""
        EXEC(N'CREATE OR ALTER TRIGGER [{tabel}_Onwijzigbaar] ON [{tabel}] INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM deleted d WHERE NOT EXISTS (SELECT 1 FROM [Ketenankers] a WHERE a.[Keten] = N''{tabel}'' AND a.[Nummer] >= d.[{nummer}]))
            BEGIN;
                THROW 51000, N''{tabel}: een rij is niet te wijzigen of te verwijderen'', 1;
            END;
            DELETE r FROM [{tabel}] r INNER JOIN deleted d ON d.[{nummer}] = r.[{nummer}];
        END');
        """;

    /// <inheritdoc cref="SqliteAnkersAlleenOud"/>
    public static string SqlServerAnkersAlleenOud(string tabel, string nummer, int dagen) => $"""
        EXEC(N'CREATE TRIGGER [Ketenankers_AlleenOud] ON [Ketenankers] AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted i WHERE i.[Keten] <> N''{tabel}'' OR NOT EXISTS (SELECT 1 FROM [{tabel}] r WHERE r.[{nummer}] = i.[Nummer] AND r.[Hash] = i.[Hash] AND DATEDIFF(day, r.[Op], i.[Op]) >= {dagen}))
            BEGIN;
                THROW 51000, N''Ketenankers: een anker ligt bij een rij die oud genoeg is'', 1;
            END;
        END');
        """;

    public static string SqlServerWeg(string tabel) => $"DROP TRIGGER [{tabel}_Onwijzigbaar];";
}
