namespace Portal.Data.Brondata;

/// <summary>A copy of the seed files that a test may spoil.</summary>
internal sealed class Bronmap : IDisposable
{
    public Bronmap()
    {
        Directory.CreateDirectory(Pad);
        foreach (var bestand in Directory.GetFiles(BrondataLader.StandaardMap, "*.csv"))
        {
            File.Copy(bestand, Path.Combine(Pad, Path.GetFileName(bestand)));
        }
    }

    public string Pad { get; } = Path.Combine(Path.GetTempPath(), $"zvhd-brondata-{Guid.NewGuid():N}");

    /// <summary>Replaces the first occurrence on one line of a file (the heading is line 1); the text must be there.</summary>
    public void Vervang(string bestand, int regel, string oud, string nieuw)
    {
        var pad = Path.Combine(Pad, bestand);
        var regels = File.ReadAllLines(pad);
        var plaats = regels[regel - 1].IndexOf(oud, StringComparison.Ordinal);
        Assert.True(plaats >= 0, $"‘{oud}’ staat niet op regel {regel} van {bestand}.");
        regels[regel - 1] = regels[regel - 1].Remove(plaats, oud.Length).Insert(plaats, nieuw);
        File.WriteAllLines(pad, regels);
    }

    public void Verwijder(string bestand) => File.Delete(Path.Combine(Pad, bestand));

    public void Schrijf(string bestand, byte[] inhoud) => File.WriteAllBytes(Path.Combine(Pad, bestand), inhoud);

    public void Dispose() => Directory.Delete(Pad, recursive: true);
}
