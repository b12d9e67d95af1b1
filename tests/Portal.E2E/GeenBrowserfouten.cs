using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Sdk;

namespace Portal.E2E;

/// <summary>
/// Fails a journey in which the browser stopped something by the Content-Security-Policy, a script failed, or the portal's scripts wrote an
/// error. A status that a journey asks for on purpose (404, 403) is no such error. Closes its browsers: what stays open goes on asking for a
/// portal that is gone, and takes the time of the journeys after it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class GeenBrowserfoutenAttribute : BeforeAfterTestAttribute
{
    private const string MeldCsp = "addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`))";

    /// <summary>Journeys run one after another, so what is in here is of the one that runs.</summary>
    private static readonly ConcurrentQueue<string> Fouten = new();

    private static readonly ConcurrentBag<IBrowserContext> Open = [];

    /// <summary>Listens to every page of this browser, as far as it shows this portal.</summary>
    /// <param name="alleenCsp">The portal goes down meanwhile, which a browser and its scripts complain about: only what the policy stopped is then an error.</param>
    public static async Task LetOpAsync(IBrowserContext context, string adres, bool alleenCsp)
    {
        Open.Add(context);
        await context.AddInitScriptAsync(MeldCsp);
        context.Console += (_, bericht) =>
        {
            if (bericht.Type is "error" && (!alleenCsp || bericht.Text.StartsWith("CSP:", StringComparison.Ordinal)) && bericht.Page?.Url.StartsWith(adres, StringComparison.Ordinal) is true && !bericht.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Fouten.Enqueue($"{bericht.Page.Url}: {bericht.Text}");
            }
        };
        context.WebError += (_, fout) =>
        {
            if (!alleenCsp && fout.Page?.Url.StartsWith(adres, StringComparison.Ordinal) is true)
            {
                Fouten.Enqueue($"{fout.Page.Url}: {fout.Error}");
            }
        };
    }

    public override void Before(MethodInfo methodUnderTest) => Fouten.Clear();

    public override void After(MethodInfo methodUnderTest)
    {
        var fouten = string.Join(Environment.NewLine, Fouten);
        Task.Run(SluitAsync).GetAwaiter().GetResult();
        Assert.True(fouten.Length == 0, fouten);
    }

    private static async Task SluitAsync()
    {
        while (Open.TryTake(out var context))
        {
            await context.CloseAsync();
        }
    }
}
