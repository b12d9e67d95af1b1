using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Portal.Ui;

/// <summary>Rows under heads. Takes its columns from the <see cref="Kolom{TRij}"/> in its content.</summary>
public sealed partial class Tabel<TRij>
{
    private readonly List<Kolom<TRij>> kolommen = [];
    private Leegstand leegstand = new(false);

    [Parameter, EditorRequired]
    public IReadOnlyList<TRij> Rijen { get; set; } = [];

    /// <summary>The heading above the table. Without one the table takes its name from the <see cref="Ui.Blok"/> it stands in.</summary>
    [Parameter]
    public string? Titel { get; set; }

    /// <summary>The id of a heading elsewhere that names this table.</summary>
    [Parameter]
    public string? GenoemdDoor { get; set; }

    /// <summary>Level of the heading; by default one below the <see cref="Ui.Blok"/>.</summary>
    [Parameter]
    public int? Niveau { get; set; }

    /// <summary>The line above the table: what is counted, and the source that its figures share.</summary>
    [Parameter]
    public string? Uitleg { get; set; }

    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The order the rows stand in now.</summary>
    [Parameter]
    public Sortering? Sorteer { get; set; }

    /// <summary>Gives the address of this list in another order; the argument is the word of that order ("-aangemeld").</summary>
    [Parameter]
    public Func<string, string>? SorteerAdres { get; set; }

    /// <summary>What makes a row the same row after a change, so that an opened herkomst stays open.</summary>
    [Parameter]
    public Func<TRij, object>? RijId { get; set; }

    /// <summary>The css class of a row: "som" for a total, "niv2" for a part.</summary>
    [Parameter]
    public Func<TRij, string?>? Rijklasse { get; set; }

    /// <summary>Off for a table of two columns, which fits on a phone as it is.</summary>
    [Parameter]
    public bool Stapelt { get; set; } = true;

    /// <summary>For a table that stays too wide: it scrolls sideways, by keyboard too.</summary>
    [Parameter]
    public bool Schuift { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private Blok? Blok { get; set; }

    [CascadingParameter]
    private HttpContext? Verzoek { get; set; }

    private string Kopid => $"{Id}-kop";

    private string Uitlegid => $"{Id}-uitleg";

    private string? Naam => GenoemdDoor ?? (Titel is not null ? Kopid : Blok?.Id);

    private IEnumerable<Kolom<TRij>> Sorteerbaar => SorteerAdres is null ? [] : kolommen.Where(k => k.Sorteer is not null);

    protected override void OnInitialized()
    {
        if (Id.Length == 0)
        {
            Id = Elementid.Nieuw(Verzoek, "tabel");
        }
    }

    internal void Voeg(Kolom<TRij> kolom) => kolommen.Add(kolom);

    private bool IsSorteerbaar(Kolom<TRij> kolom) => SorteerAdres is not null && kolom.Sorteer is not null;

    private string Adres(Kolom<TRij> kolom) => SorteerAdres!(Sortering.Na(Sorteer, kolom.Sorteer!).ToString());

    private string? Stand(Kolom<TRij> kolom) => Sorteer is { } nu && nu.Op == kolom.Sorteer ? nu.Aflopend ? "descending" : "ascending" : null;
}

/// <summary>Tells a <see cref="Leeg"/> among the columns of a table whether it is its turn, and the table that there is one.</summary>
internal sealed class Leegstand(bool isLeeg)
{
    public bool IsLeeg => isLeeg;

    public bool IsGezegd { get; set; }
}
