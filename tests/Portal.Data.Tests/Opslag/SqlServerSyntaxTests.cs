using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Data.Opslag;

/// <summary>What the migrations would send to SQL Server is read by Microsoft's own parser: a server is not needed to see that it is no Transact-SQL.</summary>
public sealed class SqlServerSyntaxTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void ScriptVanAlleMigraties_IsTransactSql_OokBinnenExec(MigrationsSqlGenerationOptions opties)
    {
        using var db = PortalOpslag.NieuweContext(Provider.SqlServer, "Server=model.invalid;Database=model")();

        var gelezen = new Lezer(db.GetService<IMigrator>().GenerateScript(options: opties));

        Assert.Empty(gelezen.Fouten);
        var triggers = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetDeclaredTriggers()).Select(t => t.ModelName).ToHashSet();
        Assert.NotEmpty(triggers);
        Assert.Subset(gelezen.Triggers, triggers);
    }

    [Theory]
    [InlineData("CREATE TABLE [T] ([Id] int NOT NULL,, [X] int);")]
    [InlineData("IF 1 = 1 BEGIN CREATE TRIGGER [T_Nee] ON [T] AFTER UPDATE AS THROW 50000, N'nee', 1; END;")]
    [InlineData("EXEC(N'CREATE TRIGGER [T_Nee] ON [T] AFTER UPDATE THROW 50000, N''nee'', 1;');")]
    public void WatGeenTransactSqlIs_WordtGevonden(string sql) => Assert.NotEmpty(new Lezer(sql).Fouten);

    private sealed class Lezer : TSqlFragmentVisitor
    {
        public Lezer(string sql) => Lees(sql);

        public List<string> Fouten { get; } = [];

        public HashSet<string> Triggers { get; } = [];

        public override void Visit(ExecutableStringList node) => Lees(string.Concat(node.Strings.OfType<StringLiteral>().Select(s => s.Value)));

        public override void Visit(TriggerStatementBody node) => Triggers.Add(node.Name.BaseIdentifier.Value);

        private void Lees(string sql)
        {
            var boom = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var fouten);
            Fouten.AddRange(fouten.Select(f => $"{f.Line}: {f.Message}"));
            boom?.Accept(this);
        }
    }
}
