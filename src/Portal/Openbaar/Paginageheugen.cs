using System.Buffers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Portal.Openbaar;

/// <summary>
/// Keeps public pages that were made once, until something public changes. A page asks for it itself, with
/// <c>[OutputCache(PolicyName = Paginageheugen.Beleid)]</c>: never one with a form, a circuit or anything of who looks.
/// </summary>
/// <remarks>
/// The <see cref="Openbarestand"/> is part of the key. A page that was being made while something changed is thereby kept under a key nobody
/// asks for anymore, and there is nothing to evict. What another machine saves is seen within a minute.
/// </remarks>
internal sealed class Paginageheugen(Openbarestand stand) : IOutputCachePolicy
{
    public const string Beleid = "openbaar";

    /// <summary>How long a page is kept at most: no state lasts longer.</summary>
    public static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    private static readonly SearchValues<char> Tekens = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>Only for a visitor, and only for an address as the portal writes it: with any other anyone could fill the memory.</summary>
    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var verzoek = context.HttpContext.Request;
        var mag = HttpMethods.IsGet(verzoek.Method) && !verzoek.QueryString.HasValue && IsVanHetPortaal(verzoek.Path.Value ?? "") && context.HttpContext.User.Identity is not { IsAuthenticated: true };
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (mag, mag, mag, true);
        context.ResponseExpirationTimeSpan = Houdbaar;
        context.CacheVaryByRules.VaryByValues["stand"] = stand.Nu;
        context.CacheVaryByRules.VaryByValues["codering"] = Paginaverpakking.Codering(verzoek, wordtBewaard: mag) ?? "";
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Whether an address can be one that the portal wrote. Routing also takes capitals, a slash at the end, and zeros, signs and spaces around
    /// a number: countless addresses of one page, that can't share what is kept because a page names its own address.
    /// </summary>
    internal static bool IsVanHetPortaal(string pad) =>
        pad is "/" || (!pad.EndsWith('/') && !pad.Contains("/0", StringComparison.Ordinal) && !pad.AsSpan().ContainsAnyExcept(Tekens));

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>What holds a cookie is one visitor's, whatever the page promised.</summary>
    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var antwoord = context.HttpContext.Response;
        if (antwoord.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(antwoord.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
