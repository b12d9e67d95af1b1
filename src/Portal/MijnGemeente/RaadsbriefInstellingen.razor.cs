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
    private IReadOnlyList<Botsing> botsingen = [];
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
        (invoer, botsingen) = (Brieftekstinvoer.Van(Scherm.Opmaak), []);
    }

    /// <summary>What this user typed stays. What he had not touched becomes what a colleague made of it, and where both wrote something both are shown.</summary>
    private async Task VolgAsync()
    {
        await using var db = await Database.OpenAsync();
        var (was, nu) = (Scherm!.Opmaak, await db.GetBriefopmaakAsync() ?? Briefopmaak.Leeg);
        if (was.Versie != nu.Versie)
        {
            Scherm = Scherm with { Opmaak = nu };
            botsingen = invoer.Volg(was, nu);
            versie++;
        }
    }

    private void NeemOver(Botsing botsing)
    {
        botsing.Zet(invoer, botsing.Nu);
        botsingen = [.. botsingen.Where(b => b != botsing)];
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
                await db.StelBriefInAsync(invoer.Tekst(), Scherm!.Opmaak.Versie);
            }

            await Herlezen.ZoMogelijkAsync(LaadAsync);
            isBewaard = true;
            versie++;
        }
        catch (DomeinregelException regel)
        {
            weigering = regel;
            await Herlezen.ZoMogelijkAsync(VolgAsync);
        }
        finally
        {
            isBezig = false;
        }
    }

    public sealed record Instellingenscherm(string Gemeente, Briefopmaak Opmaak);

    /// <summary>A field in which a colleague saved something else than this user typed.</summary>
    /// <param name="Nu">What is saved now.</param>
    public sealed record Botsing(string Label, string? Nu, Action<Brieftekstinvoer, string?> Zet);

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

        private static readonly (string Label, Func<Briefopmaak, string?> Van, Func<Brieftekstinvoer, string?> Lees, Action<Brieftekstinvoer, string?> Zet)[] Velden =
        [
            ("Afzender", o => o.Afzender, i => i.Afzender, (i, tekst) => i.Afzender = tekst),
            ("Contact voor vragen", o => o.Contact, i => i.Contact, (i, tekst) => i.Contact = tekst),
            ("Aanhef", o => o.Aanhef, i => i.Aanhef, (i, tekst) => i.Aanhef = tekst),
            ("Vaste zin na de aanleiding", o => o.Inleiding, i => i.Inleiding, (i, tekst) => i.Inleiding = tekst),
            ("Slotzin", o => o.Slotzin, i => i.Slotzin, (i, tekst) => i.Slotzin = tekst),
            ("Ondertekening", o => o.Ondertekening, i => i.Ondertekening, (i, tekst) => i.Ondertekening = tekst),
            ("Kleur van de koppen", o => o.Kleur, i => i.Kleur, (i, tekst) => i.Kleur = tekst),
            ("Wat zegt het logo?", o => o.LogoTekst, i => i.LogoTekst, (i, tekst) => i.LogoTekst = tekst),
        ];

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

        /// <summary>Takes over what is saved now in the fields that were not touched; gives back those in which something else was typed.</summary>
        /// <param name="was">What the form began with.</param>
        public IReadOnlyList<Botsing> Volg(Briefopmaak was, Briefopmaak nu)
        {
            List<Botsing> botsingen = [];
            foreach (var veld in Velden.Where(v => !IsGelijk(v.Van(was), v.Van(nu)) && !IsGelijk(v.Lees(this), v.Van(nu))))
            {
                if (IsGelijk(veld.Lees(this), veld.Van(was)))
                {
                    veld.Zet(this, veld.Van(nu));
                }
                else
                {
                    botsingen.Add(new(veld.Label, veld.Van(nu), veld.Zet));
                }
            }

            return botsingen;
        }

        private static bool IsGelijk(string? een, string? ander) => (een ?? "") == (ander ?? "");

        public Brieftekst Tekst() => new(Afzender, Ondertekening, Contact, Aanhef, Inleiding, Slotzin, Kleur, LogoTekst, Logo, ZonderLogo);
    }
}
