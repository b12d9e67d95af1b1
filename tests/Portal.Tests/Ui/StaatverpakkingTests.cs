using System.Buffers;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Portal.Ui;

public sealed class StaatverpakkingTests
{
    [Fact]
    public void Restore_WatIngepaktIs_IsHetzelfde()
    {
        string[] teksten = [.. Enumerable.Range(0, 500).Select(i => $"Casuïstiek per gemeente {i}")];

        Assert.Equal(teksten, HeenEnTerug(teksten));
    }

    [Fact]
    public void Persist_WatNietInEenBerichtPast_GaatNietMee()
    {
        var ruis = new byte[64 * 1024];
        new Random(1).NextBytes(ruis);

        Assert.Null(HeenEnTerug(Convert.ToBase64String(ruis)));
    }

    /// <summary>A message has room for one value as large as may be.</summary>
    [Fact]
    public void Pagina_GeeftHoogstensEenDingMee() => Assert.Equal([], typeof(Program).Assembly.GetTypes()
        .Where(t => t.GetProperties().Count(p => p.IsDefined(typeof(PersistentStateAttribute))) > 1).Select(t => t.Name));

    private static T? HeenEnTerug<T>(T waarde)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new Staatverpakking<T>().Persist(waarde, bytes);
        return new Staatverpakking<T>().Restore(new(bytes.WrittenMemory));
    }
}
