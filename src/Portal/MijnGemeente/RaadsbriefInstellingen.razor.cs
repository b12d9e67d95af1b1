using Portal.Ui;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Privacy;
using Portal.Data.Raadsbrieven;

namespace Portal.MijnGemeente;

/// <summary>The letterhead and the standard sentences of the own gemeente.</summary>
public sealed partial class RaadsbriefInstellingen
{
    private Brieftekstinvoer invoer = new();
    private DomeinregelException? weigering;
    private bool isBewaard;
    private bool isBezig;
    private int versie; // a new logo has the same address

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Instellingenscherm? Scherm { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Scherm is null)
        {
            await LaadAsync();
        }
        else
        {
            invoer = Brieftekstinvoer.Van(Scherm.Opmaak);
        }
    }

    private async Task LaadAsync()
    {
        await using var db = await Database.OpenAsync();
        Scherm = new(db.Toegang.GemeenteNaam ?? "", await db.GetBriefopmaakAsync() ?? Briefopmaak.Leeg);
        invoer = Brieftekstinvoer.Van(Scherm.Opmaak);
    }

    private async Task LeesAsync(InputFileChangeEventArgs gekozen)
    {
        (weigering, invoer.Logo) = (null, null);
        try
        {
            if (gekozen.File.Size > Briefinstelling.LogoMaxBytes)
            {
                throw Briefinstelling.LogoTeGroot();
            }

            using var bytes = new MemoryStream((int)gekozen.File.Size);
            await using var stroom = gekozen.File.OpenReadStream(Briefinstelling.LogoMaxBytes);
            await stroom.CopyToAsync(bytes);
            invoer.Logo = bytes.ToArray();
        }
        catch (DomeinregelException regel)
        {
            weigering = regel;
        }
        catch (IOException)
        {
            weigering = new("Het bestand was niet te lezen. Kies het opnieuw.", nameof(Brieftekstinvoer.Logo));
        }
    }

    private async Task BewaarAsync()
    {
        if (isBezig)
        {
            return;
        }

        (isBezig, isBewaard, weigering) = (true, false, null);
        try
        {
            await using (var db = await Database.OpenAsync())
            {
                await db.StelBriefInAsync(invoer.Tekst());
            }

            await Herlezen.ZoMogelijkAsync(LaadAsync);
            isBewaard = true;
            versie++;
        }
        catch (DomeinregelException regel)
        {
            weigering = regel;
        }
        finally
        {
            isBezig = false;
        }
    }

    public sealed record Instellingenscherm(string Gemeente, Briefopmaak Opmaak);

    /// <summary>The names are those of <see cref="Briefinstelling"/>: a refusal finds its field by them.</summary>
    public sealed class Brieftekstinvoer
    {
        [ZonderBsn]
        [StringLength(Briefinstelling.RegelsMaxLength, ErrorMessage = "Maak de afzender korter: hoogstens {1} tekens.")]
        public string? Afzender { get; set; }

        [ZonderBsn]
        [StringLength(Briefinstelling.RegelsMaxLength, ErrorMessage = "Maak de ondertekening korter: hoogstens {1} tekens.")]
        public string? Ondertekening { get; set; }

        [ZonderBsn]
        [StringLength(Briefinstelling.ContactMaxLength, ErrorMessage = "Maak het contact korter: hoogstens {1} tekens.")]
        public string? Contact { get; set; }

        [ZonderBsn]
        [StringLength(Briefinstelling.AanhefMaxLength, ErrorMessage = "Maak de aanhef korter: hoogstens {1} tekens.")]
        public string? Aanhef { get; set; }

        [ZonderBsn]
        [StringLength(Briefinstelling.ZinMaxLength, ErrorMessage = "Maak de zin korter: hoogstens {1} tekens.")]
        public string? Inleiding { get; set; }

        [ZonderBsn]
        [StringLength(Briefinstelling.ZinMaxLength, ErrorMessage = "Maak de slotzin korter: hoogstens {1} tekens.")]
        public string? Slotzin { get; set; }

        public string? Kleur { get; set; }

        [ZonderBsn]
        [StringLength(Briefinstelling.LogoTekstMaxLength, ErrorMessage = "Maak de beschrijving korter: hoogstens {1} tekens.")]
        public string? LogoTekst { get; set; }

        public byte[]? Logo { get; set; }

        public bool ZonderLogo { get; set; }

        public static Brieftekstinvoer Van(Briefopmaak opmaak) => new()
        {
            Afzender = opmaak.Afzender,
            Ondertekening = opmaak.Ondertekening,
            Contact = opmaak.Contact,
            Aanhef = opmaak.Aanhef,
            Inleiding = opmaak.Inleiding,
            Slotzin = opmaak.Slotzin,
            Kleur = opmaak.Kleur,
            LogoTekst = opmaak.LogoTekst,
        };

        public Brieftekst Tekst() => new(Afzender, Ondertekening, Contact, Aanhef, Inleiding, Slotzin, Kleur, LogoTekst, Logo, ZonderLogo);
    }
}
