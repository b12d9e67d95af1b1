using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Portal.Openbaar;

/// <summary>
/// How many reacties one address may leave. It is asked inside the form and not before it, so that who is refused keeps what was typed.
/// Addresses live in memory only, and only as long as their window.
/// </summary>
public sealed class Reactielimiet : IDisposable
{
    public const int Max = 5;

    public static readonly TimeSpan Per = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> limiet = PartitionedRateLimiter.Create<string, string>(adres =>
        RateLimitPartition.GetFixedWindowLimiter(adres, _ => new() { PermitLimit = Max, Window = Per, QueueLimit = 0 }));

    /// <summary>Takes one of what the address may still do; false when that was all.</summary>
    public bool Neem(IPAddress? adres)
    {
        using var beurt = limiet.AttemptAcquire(Sleutel(adres));
        return beurt.IsAcquired;
    }

    public void Dispose() => limiet.Dispose();

    /// <summary>A household has a whole IPv6 network of 64 bits to choose addresses from: that counts as one.</summary>
    internal static string Sleutel(IPAddress? adres) => adres switch
    {
        null => "onbekend",
        { IsIPv4MappedToIPv6: true } => adres.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(adres.GetAddressBytes().AsSpan(0, 8)),
        _ => adres.ToString(),
    };
}
