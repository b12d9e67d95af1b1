using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Documenten;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>The pdf's everyone may read: placing, describing, withdrawing and putting back.</summary>
public sealed partial class Documenten
{
    private static readonly IReadOnlyList<Optie<Documentsoort?>> soorten = [.. Enum.GetValues<Documentsoort>().Select(s => new Optie<Documentsoort?>(s, s.Tekst()))];

    private Afloop afloop = null!;
    private DocumentInvoer? invoer;
    private Intrekinvoer? intrekken;
    private IReadOnlyList<Optie<string?>> bronnen = [];

    [PersistentState]
    public IReadOnlyList<Documentbeheer>? Lijst { get; set; }

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        afloop = new(Database);
        await using var db = await Database.OpenAsync();
        bronnen = [.. (await db.GetBronnamenAsync()).Select(b => new Optie<string?>(b.Id, b.Titel))];
        Lijst ??= await db.GetDocumentbeheerAsync();
    }

    private async Task VerversAsync()
    {
        await using var db = await Database.OpenAsync();
        Lijst = await db.GetDocumentbeheerAsync();
    }

    private void Bewerk(DocumentInvoer nieuw)
    {
        afloop.Vergeet();
        invoer = nieuw;
    }

    private void TrekIn(Documentbeheer document)
    {
        afloop.Vergeet();
        intrekken = new(document);
    }

    /// <summary>Reads the file at once: a choice that is not right is said before the rest is filled in.</summary>
    private static async Task KiesAsync(DocumentInvoer i, InputFileChangeEventArgs keuze)
    {
        // one byte more than is allowed, so that a file that is too large is told so and is not taken for a shorter one
        using var bestand = new MemoryStream();
        var buffer = new byte[32 * 1024];
        await using var stroom = keuze.File.OpenReadStream(long.MaxValue);
        while (bestand.Length <= Pdfbestand.MaxGrootte && await stroom.ReadAsync(buffer) is var gelezen and > 0)
        {
            bestand.Write(buffer, 0, gelezen);
        }

        i.Kies(keuze.File.Name, bestand.ToArray());
    }

    private async Task BewaarAsync(DocumentInvoer i)
    {
        if (i.Oud is { } oud
            ? await afloop.ProbeerAsync(db => db.WijzigDocumentAsync(oud.Id, i.Maak(), oud.Versie), "Het document is gewijzigd.", db => db.WijzigDocumentAsync(oud.Id, oud.Gegevens, Versie(oud.Id)))
            : await afloop.ProbeerAsync(db => db.PlaatsDocumentAsync(i.Maak(), i.Bestand!, Klok.Nu()), "Het document is openbaar."))
        {
            invoer = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task TrekInAsync(Intrekinvoer i)
    {
        var d = i.Document;
        if (await afloop.ProbeerAsync(db => db.TrekDocumentInAsync(d.Id, i.Reden, d.Versie, Klok.Nu()), $"Ingetrokken: {d.Gegevens.Titel}.", db => db.ZetDocumentTerugAsync(d.Id, Versie(d.Id))))
        {
            intrekken = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task ZetTerugAsync(Documentbeheer d)
    {
        await afloop.ProbeerAsync(db => db.ZetDocumentTerugAsync(d.Id, d.Versie), $"Weer openbaar: {d.Gegevens.Titel}.");
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task HerstelAsync()
    {
        await afloop.HerstelAsync();
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    /// <summary>The version that is on screen now.</summary>
    private Guid Versie(Guid id) => Lijst!.First(d => d.Id == id).Versie;
}
