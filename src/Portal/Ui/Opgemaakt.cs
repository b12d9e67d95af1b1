using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Portal.Data;
using Portal.Data.Informatie.Opmaak;

namespace Portal.Ui;

/// <summary>
/// Draws the text of an informatiepagina, and is the only place that does. It builds the page part by part: what a writer typed is never
/// handed to the browser as markup, so there is nothing in it that could be.
/// </summary>
public sealed class Opgemaakt : ComponentBase
{
    [Parameter, EditorRequired]
    public Paginatekst Tekst { get; set; } = null!;

    [Parameter, EditorRequired]
    public Leesnaslag Naslag { get; set; } = Leesnaslag.Leeg;

    /// <summary>The path of the page it stands on: with a base element a bare "#id" would lead to the home page.</summary>
    [Parameter, EditorRequired]
    public string Adres { get; set; } = "";

    [Inject]
    private IConfiguration Configuratie { get; set; } = null!;

    /// <summary>The place of a note at the end of the page. No heading has an underscore.</summary>
    public static string Nootplaats(int nummer) => $"noot_{nummer}";

    /// <summary>The first place in the text that has this note.</summary>
    public static string Terugplaats(int nummer) => $"noot_{nummer}_terug";

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Blokken(builder, Tekst.Delen);

    private void Blokken(RenderTreeBuilder builder, IReadOnlyList<Tekstdeel> delen)
    {
        foreach (var deel in delen)
        {
            builder.OpenRegion(0);
            Blok(builder, deel);
            builder.CloseRegion();
        }
    }

    private void Blok(RenderTreeBuilder builder, Tekstdeel deel)
    {
        switch (deel)
        {
            case Tekstkop kop:
                builder.OpenElement(0, $"h{kop.Niveau}");
                builder.AddAttribute(1, "id", kop.Id);
                Zin(builder, kop.Inhoud);
                builder.CloseElement();
                break;
            case Alinea alinea:
                builder.OpenElement(10, "p");
                Zin(builder, alinea.Inhoud);
                builder.CloseElement();
                break;
            case Opsomming opsomming:
                builder.OpenElement(20, opsomming.IsGenummerd ? "ol" : "ul");
                foreach (var punt in opsomming.Punten)
                {
                    builder.OpenElement(21, "li");
                    Punt(builder, punt);
                    builder.CloseElement();
                }

                builder.CloseElement();
                break;
            case Citaat citaat:
                builder.OpenElement(30, "blockquote");
                builder.AddAttribute(31, "class", "dicht");
                Blokken(builder, citaat.Inhoud);
                builder.CloseElement();
                break;
            case Vastetekst vast:
                builder.OpenElement(40, "pre");
                builder.AddAttribute(41, "class", "schuif");
                builder.AddAttribute(42, "tabindex", "0");
                builder.AddContent(43, vast.Inhoud);
                builder.CloseElement();
                break;
            case Scheidslijn:
                builder.OpenElement(50, "hr");
                builder.CloseElement();
                break;
        }
    }

    /// <summary>A point of one paragraph is that paragraph, without white above and below it.</summary>
    private void Punt(RenderTreeBuilder builder, IReadOnlyList<Tekstdeel> punt)
    {
        if (punt.Count > 0 && punt[0] is Alinea alinea)
        {
            Zin(builder, alinea.Inhoud);
            punt = [.. punt.Skip(1)];
        }

        builder.OpenRegion(1_000);
        Blokken(builder, punt);
        builder.CloseRegion();
    }

    private void Zin(RenderTreeBuilder builder, IReadOnlyList<Zinsdeel> delen)
    {
        foreach (var deel in delen)
        {
            builder.OpenRegion(100);
            Deel(builder, deel);
            builder.CloseRegion();
        }
    }

    private void Deel(RenderTreeBuilder builder, Zinsdeel deel)
    {
        switch (deel)
        {
            case Letters letters:
                builder.AddContent(0, letters.Tekst);
                break;
            case Regeleinde:
                builder.OpenElement(1, "br");
                builder.CloseElement();
                break;
            case Nadruk nadruk:
                builder.OpenElement(2, nadruk.IsSterk ? "strong" : "em");
                Zin(builder, nadruk.Inhoud);
                builder.CloseElement();
                break;
            case Koppeling koppeling:
                builder.OpenElement(3, "a");
                builder.AddAttribute(4, "href", koppeling.Adres[0] is '#' ? Adres + koppeling.Adres : koppeling.Adres);
                Zin(builder, koppeling.Inhoud);
                builder.CloseElement();
                break;
            case Begripplek begrip:
                builder.OpenElement(10, "a");
                builder.AddAttribute(11, "class", "begrip");
                builder.AddAttribute(12, "href", $"/begrippen#{Anker.Van(begrip.Term)}");
                builder.AddContent(13, begrip.Tekst);
                builder.CloseElement();
                break;
            case Cijferplek plek when Naslag.Cijfers.TryGetValue(plek.Id, out var cijfer):
                builder.OpenComponent<CijferInZin>(20);
                builder.AddComponentParameter(21, nameof(CijferInZin.Cijfer), cijfer);
                builder.CloseComponent();
                break;
            case Cijferplek plek:
                Gemarkeerd(builder, $"onbekend cijfer: {plek.Id}");
                break;
            case Bronplek { IsGetoond: true } bron:
                Bron(builder, bron);
                break;
            case Plaatje plaatje when Naslag.Afbeeldingen.TryGetValue(plaatje.AfbeeldingId, out var maat):
                builder.OpenElement(30, "img");
                builder.AddAttribute(31, "src", Tekstadres.Afbeeldingen + plaatje.AfbeeldingId.ToString("D"));
                builder.AddAttribute(32, "alt", plaatje.Alt);
                builder.AddAttribute(33, "width", maat.Breedte);
                builder.AddAttribute(34, "height", maat.Hoogte);
                builder.AddAttribute(35, "loading", "lazy");
                builder.CloseElement();
                break;
            case Plaatje plaatje:
                Gemarkeerd(builder, $"ontbrekende afbeelding: {plaatje.Alt}");
                break;
            case Telefoonplek:
                Telefoon(builder);
                break;
        }
    }

    private void Bron(RenderTreeBuilder builder, Bronplek bron)
    {
        builder.OpenElement(40, "sup");
        builder.OpenElement(41, "a");
        builder.AddAttribute(42, "class", "noot");
        builder.AddAttribute(43, "href", $"{Adres}#{Nootplaats(bron.Nummer)}");
        builder.AddAttribute(44, "id", bron.IsEerste ? Terugplaats(bron.Nummer) : null);
        builder.OpenElement(45, "span");
        builder.AddAttribute(46, "class", "vh");
        builder.AddContent(47, "bron ");
        builder.CloseElement();
        builder.AddContent(48, bron.Nummer);
        builder.CloseElement();
        builder.CloseElement();
    }

    private void Telefoon(RenderTreeBuilder builder)
    {
        var nummer = Configuratie["Bureau:Telefoon"];
        builder.OpenElement(50, string.IsNullOrWhiteSpace(nummer) ? "span" : "a");
        if (string.IsNullOrWhiteSpace(nummer))
        {
            builder.AddAttribute(51, "class", "onbekend");
            builder.AddContent(52, "het nummer is nog niet ingevuld");
        }
        else
        {
            builder.AddAttribute(53, "href", "tel:" + string.Concat(nummer.Where(t => char.IsAsciiDigit(t) || t is '+')));
            builder.AddContent(54, nummer);
        }

        builder.CloseElement();
    }

    private static void Gemarkeerd(RenderTreeBuilder builder, string tekst)
    {
        builder.OpenElement(60, "mark");
        builder.AddContent(61, tekst);
        builder.CloseElement();
    }
}
