namespace Portal.Data;

/// <summary>A clock that a test sets.</summary>
public sealed class Proefklok : TimeProvider
{
    public DateTime Nu { get; set; } = Maak.Nu;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Nu, TimeSpan.Zero);

    public override long GetTimestamp() => Nu.Ticks;
}
