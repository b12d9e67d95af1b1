using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>
/// Every query method is called on a filled SQLite database; each query it sends is caught and translated by the SQL Server provider.
/// No server is needed: what cannot be translated fails before anything would be sent. Found by reflection: a new query method takes part.
/// </summary>
public sealed class SqlServerVertalingTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    public static TheoryData<string> Methoden() => [.. Alle().Select(Naam).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Methoden))]
    public async Task ElkeQuery_VertaaltNaarSqlServer(string naam)
    {
        var vertaald = new List<string>();
        foreach (var methode in Alle().Where(m => Naam(m) == naam))
        {
            foreach (var toegang in gevuld.Toegangen)
            {
                var gevangen = new Vanger();
                await using var db = gevuld.Open(toegang, gevangen);
                await RoepAanAsync(methode, db);
                await using var sqlServer = new SqlServerPortalDbContext(
                    new DbContextOptionsBuilder<SqlServerPortalDbContext>().UsePortalSqlServer("Server=localhost;Database=geen").Options).Voor(toegang);
                vertaald.AddRange(gevangen.Queries.Select(q => Vertaal(sqlServer, q)));
            }
        }

        Assert.NotEmpty(vertaald);
        Assert.All(vertaald, sql => Assert.Contains("SELECT", sql, StringComparison.Ordinal));
    }

    [Fact]
    public void EenQueryDieNietVertaalt_WordtGevonden()
    {
        using var sqlServer = new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UsePortalSqlServer("Server=localhost;Database=geen").Options);

        Assert.Throws<InvalidOperationException>(() => Vertaal(sqlServer, sqlServer.Gemeenten.Where(g => g.CbsCode == "GM0114").Expression));
    }

    private static IEnumerable<MethodInfo> Alle() => typeof(PortalDbContext).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.IsDefined(typeof(ExtensionAttribute)) && m.GetParameters()[0].ParameterType == typeof(PortalDbContext) && m.Name.StartsWith("Get", StringComparison.Ordinal));

    private static string Naam(MethodInfo m) => $"{m.DeclaringType!.Name}.{m.Name}";

    private async Task RoepAanAsync(MethodInfo methode, PortalDbContext db)
    {
        object? uitkomst;
        try
        {
            uitkomst = methode.Invoke(null, [db, .. methode.GetParameters().Skip(1).Select(gevuld.Argument)]);
            if (uitkomst is Task taak)
            {
                await taak;
            }
            else if (uitkomst?.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } stroom)
            {
                await (Task)typeof(SqlServerVertalingTests).GetMethod(nameof(LeesAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(stroom.GetGenericArguments()).Invoke(null, [uitkomst])!;
            }
        }
        catch (Exception e) when (e is DomeinregelException or UnauthorizedAccessException || e.InnerException is DomeinregelException or UnauthorizedAccessException)
        {
            // not for this role; another one of the fixture's may
        }
    }

    private static async Task LeesAsync<T>(IAsyncEnumerable<T> stroom)
    {
        await foreach (var _ in stroom)
        {
        }
    }

    /// <summary>The same tree with its roots in the SQL Server model; a query that ends in one value is translated by running it against nothing.</summary>
    private static string Vertaal(PortalDbContext sqlServer, Expression query)
    {
        var boom = new Wortels(sqlServer).Visit(query);
        if (boom.Type.GetInterfaces().Append(boom.Type).Any(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IQueryable<>)))
        {
            return sqlServer.GetService<IAsyncQueryProvider>().CreateQuery(boom).ToQueryString();
        }

        // Count, Any, First: the translation of what is counted is what can fail
        var argument = ((MethodCallExpression)boom).Arguments[0];
        return Vertaal(sqlServer, argument);
    }

    private sealed class Wortels(PortalDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression wortel
            ? new EntityQueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(wortel.EntityType.ClrType)!)
            : base.VisitExtension(node);
    }

    /// <summary>Keeps every query tree that is compiled. EF caches compiled queries per option set, so each context brings its own.</summary>
    internal sealed class Vanger : IQueryExpressionInterceptor
    {
        public List<Expression> Queries { get; } = [];

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            Queries.Add(queryExpression);
            return queryExpression;
        }
    }
}
