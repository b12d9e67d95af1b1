using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>
/// Every query method is called on a filled SQLite database; each query it sends is caught and compiled by the SQL Server provider.
/// No server is needed: what cannot be translated fails before anything would be sent. Found by reflection: a new query method takes part.
/// </summary>
public sealed class SqlServerVertalingTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    [Fact]
    public async Task ElkeQuery_VertaaltNaarSqlServer()
    {
        var gevangen = new Vanger();
        var open = gevuld.Luisterend(gevangen, vanVoren: true); // one cache for all: each query is compiled, and so caught, once
        List<string> nietVertaald = [];
        var aantal = 0;
        foreach (var methode in Alle())
        {
            foreach (var toegang in gevuld.Toegangen.Append(GebruikerToegang.Oefenaar))
            {
                await using (var db = open().Voor(toegang))
                {
                    await RoepAanAsync(methode, db);
                }

                await using var sqlServer = SqlServer(toegang);
                foreach (var query in gevangen.Neem())
                {
                    aantal++;
                    if (Vertaalfout(sqlServer, query) is { } fout)
                    {
                        nietVertaald.Add($"{methode.DeclaringType!.Name}.{methode.Name}: {fout}");
                    }
                }
            }
        }

        Assert.Empty(nietVertaald);
        Assert.True(aantal > Alle().Count(), $"Er zijn maar {aantal} queries gezien.");
    }

    [Fact]
    public void EenQueryDieNietVertaalt_WordtGevonden()
    {
        using var sqlServer = SqlServer(GebruikerToegang.Systeem);

        Assert.NotNull(Vertaalfout(sqlServer, sqlServer.Gemeenten.Where(g => g.CbsCode == "GM0114").Expression));
        Assert.Null(Vertaalfout(sqlServer, sqlServer.Gemeenten.Where(g => g.Slug == "emmen").Expression));
    }

    private static SqlServerPortalDbContext SqlServer(GebruikerToegang toegang) => (SqlServerPortalDbContext)new SqlServerPortalDbContext(
        new DbContextOptionsBuilder<SqlServerPortalDbContext>().UsePortalSqlServer("Server=localhost;Database=geen").Options).Voor(toegang);

    private static IEnumerable<MethodInfo> Alle() => typeof(PortalDbContext).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.IsDefined(typeof(ExtensionAttribute)) && m.GetParameters()[0].ParameterType == typeof(PortalDbContext) && m.Name.StartsWith("Get", StringComparison.Ordinal));

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

    /// <summary>Compiles the same tree with its roots in the SQL Server model. Null when that goes well.</summary>
    private static string? Vertaalfout(PortalDbContext sqlServer, Expression query)
    {
        var boom = new Wortels(sqlServer).Visit(query);
        var rij = boom.Type.GetInterfaces().Append(boom.Type).FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IQueryable<>));
        var uitkomst = rij is null ? boom.Type : typeof(IEnumerable<>).MakeGenericType(rij.GetGenericArguments());
        try
        {
            typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!.MakeGenericMethod(uitkomst).Invoke(sqlServer.GetService<IDatabase>(), [boom, false]);
            return null;
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException fout)
        {
            return fout.Message;
        }
    }

    private sealed class Wortels(PortalDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression wortel
            ? new EntityQueryRootExpression(db.Model.FindEntityType(wortel.EntityType.ClrType)!)
            : base.VisitExtension(node);
    }

    private sealed class Vanger : IQueryExpressionInterceptor
    {
        private readonly List<Expression> queries = [];

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            queries.Add(queryExpression);
            return queryExpression;
        }

        public List<Expression> Neem()
        {
            List<Expression> gevangen = [.. queries];
            queries.Clear();
            return gevangen;
        }
    }
}
