using Portal.Data.Adviesvragen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>What gemeenten ask and the bureau answers in the voorbeeldregistratie. Nothing in it happened.</summary>
internal static class Voorbeeldgesprekken
{
    /// <summary>Every gemeente has at least one conversation that is not closed.</summary>
    public static readonly IReadOnlyList<OpenGesprek> Open =
    [
        new("emmen", Gesprekstand.WachtOpGemeente, 3, new(
            "Overlast door zorgmijding",
            "Een inwoner laat al drie maanden niemand binnen. Er is overlast en er zijn zorgen over brandgevaar. Het sociaal team en de wijkagent zijn langs geweest. Kunnen wij hier zelf nog iets doen?")
        {
            Soort = Adviessoort.Uitgebreid,
            Terugvraag = "Wij denken graag mee. Is er een woningcorporatie bij betrokken? En weet u of er een melding ligt bij het meldpunt van de GGD? Dan kijken wij mee naar de afspraken over de woning.",
        }),
        new("emmen", Gesprekstand.InBehandeling, 2, new(
            "Ruzie tussen twee families",
            "Twee families in een dorp hebben al een jaar ruzie. Er zijn bedreigingen over en weer en kinderen durven niet meer naar buiten. De politie en het jongerenwerk komen er allebei. Wie kan de regie nemen?")
        {
            Soort = Adviessoort.Uitgebreid,
            Spoed = Spoed.BinnenTweeWerkdagen,
        }),
        new("emmen", Gesprekstand.Nieuw, 0, new(
            "Terugkeer na detentie, slachtoffer woont vlakbij",
            "Volgende maand komt een inwoner vrij na een zedendelict. Het slachtoffer woont twee straten verder. Wat kunnen wij vooraf regelen, en met wie?")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
        }),
        new("emmen", Gesprekstand.Beantwoord, 6, new(
            "Wanneer stappen wij van AVE 2 naar AVE 3?",
            "Ons team twijfelt of een casus rijp is voor het huis. Het plan loopt vast op de woning, maar de hulp komt nog wel op gang. Wat is voor u de grens?",
            "Kijk naar drie dingen. Zijn er problemen op meer dan één leefgebied? Zijn zorg, straf en bestuur allemaal nodig? En hebt u lokaal echt alles geprobeerd? Is het antwoord drie keer ja, meld dan aan. Hier lijkt vooral de woning het knelpunt. Zet eerst de corporatie aan tafel.")),

        new("assen", Gesprekstand.Nieuw, 1, new(
            "Stalking, wel of niet aanmelden",
            "Een vrouw wordt al maanden gevolgd door haar ex-partner. Er is aangifte gedaan. Melden wij dit aan, of kan het lokaal?")
        {
            Soort = Adviessoort.Uitgebreid,
            AveFase = 3,
            Spoed = Spoed.BinnenTweeWerkdagen,
        }),
        new("assen", Gesprekstand.Beantwoord, 5, new(
            "Informatie delen zonder toestemming",
            "Een zorgaanbieder wil niets delen omdat er geen toestemming is. Wij maken ons zorgen over de veiligheid van de buren. Mag het dan toch?",
            "Soms wel. Bij een ernstig risico kan een hulpverlener zijn beroepsgeheim afwegen. Vraag de aanbieder om die afweging zelf te maken en op te schrijven. U kunt de situatie ook zonder herkenbare gegevens aan ons voorleggen. Onze privacyadviseur denkt mee.")),
        new("assen", Gesprekstand.Omgezet, 6, new(
            "Dreigend gedrag bij het gemeentehuis",
            "Een inwoner bedreigt al weken medewerkers van de balie en stuurt boze berichten. De ggz is bekend met de situatie, maar er is geen behandeling. Wij komen er niet uit met de politie alleen.",
            "Dit vraagt om zorg en veiligheid samen. Wij maken hier een aanmelding van en bellen u over de eerste stap.")
        {
            Soort = Adviessoort.Uitgebreid,
            AveFase = 3,
            Spoed = Spoed.BinnenTweeWerkdagen,
        }),

        new("hoogeveen", Gesprekstand.Nieuw, 0, new(
            "Dreigende uithuiszetting, kinderen in huis",
            "Een gezin met drie jonge kinderen moet over vier dagen het huis uit. Er is veel overlast geweest. Een van de ouders is verslaafd en laat geen hulp toe. Wat kunnen wij vandaag nog doen?")
        {
            Spoed = Spoed.Vandaag,
        }),
        new("hoogeveen", Gesprekstand.InBehandeling, 3, new(
            "Jongere zonder plek na gesloten jeugdhulp",
            "Een jongere wordt binnenkort 18 en moet de instelling uit. Er is agressie en er is geen vervolgplek. Hoe organiseren wij dat zorg en toezicht op elkaar aansluiten?")
        {
            Soort = Adviessoort.Uitgebreid,
        }),

        new("coevorden", Gesprekstand.Beantwoord, 8, new(
            "Meldingen van buren stapelen zich op",
            "Over één adres komen elke week meldingen binnen bij drie loketten. Niemand heeft het hele beeld. Hoe pakken wij dat aan?",
            "Begin met één lijst: wie meldt wat, en wanneer. Spreek daarna af wie de meldingen bewaakt. Dat is vaak de procesregisseur van de gemeente. Blijft het na zes weken hetzelfde, bel ons dan. Dan kijken wij samen of aanmelden zinvol is.")),
        new("coevorden", Gesprekstand.InBehandeling, 4, new(
            "Zorgen over een afgelegen woning",
            "Op een afgelegen plek wonen mensen zonder water en stroom. Er zijn dieren en mogelijk wapens. Wij weten niet wie er verblijven. Hoe gaan wij veilig kijken?")),

        new("meppel", Gesprekstand.InBehandeling, 2, new(
            "Jeugdgroep bij het station",
            "Een groep jongeren zorgt elke avond voor overlast bij het station. Een paar van hen worden ook genoemd bij een steekincident. Moeten wij de groep als geheel bespreken of per persoon?")),

        new("tynaarlo", Gesprekstand.InBehandeling, 13, new(
            "Afspraken na een gedwongen opname",
            "Een inwoner komt terug uit een gedwongen opname. De vorige keer ging het na twee weken mis. Welke afspraken leggen wij vooraf vast, en wie houdt ze in de gaten?")
        {
            Soort = Adviessoort.Uitgebreid,
        }),

        new("midden-drenthe", Gesprekstand.Nieuw, 1, new(
            "Ouder bedreigt de school",
            "Een ouder bedreigt leerkrachten na een melding bij Veilig Thuis. De school wil aangifte doen, het sociaal team is bang dat het contact dan breekt. Wat is verstandig?")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
        }),

        new("aa-en-hunze", Gesprekstand.Beantwoord, 7, new(
            "Verhuizing naar een andere gemeente",
            "Een inwoner met een lopend plan verhuist naar Groningen. Hoe dragen wij dit goed over?",
            "Plan een warme overdracht met de nieuwe gemeente erbij. Zet op één blad: wat loopt er, wat werkt, wat is het risico. Vraag de betrokkene of hij erbij wil zijn. Speelt de casus ook bij ons, dan nemen wij contact op met het huis in Groningen.")),

        new("borger-odoorn", Gesprekstand.WachtOpGemeente, 4, new(
            "Vermoeden van uitbuiting bij een boerderij",
            "Een inwoner zag dat mensen op een erf slapen en elke dag tot laat werken. Er is geen aangifte. Wat kunnen wij met dit signaal?")
        {
            Terugvraag = "Goed dat u dit meldt. Onze ketenregisseur mensenhandel kijkt mee. Is er een vergunning bekend op dit adres? En heeft een toezichthouder er al eens gecontroleerd?",
        }),

        new("de-wolden", Gesprekstand.InBehandeling, 3, new(
            "Wapens in huis en psychische klachten",
            "De huisarts maakt zich zorgen. Een inwoner is somber en heeft een jachtvergunning. De politie weet ervan. Wat is onze rol als gemeente?")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
        }),

        new("noordenveld", Gesprekstand.Beantwoord, 9, new(
            "Ex-partner duikt steeds op bij de opvang",
            "Een inwoner zit in de opvang na huiselijk geweld. De ex-partner staat soms voor de deur, ook al mag dat niet. De opvang vraagt wat wij kunnen doen.",
            "Laat de opvang elk bezoek direct melden bij de politie, met tijd en plaats. Vraag de wijkagent om een vaste contactpersoon. Bespreek met Veilig Thuis of het veiligheidsplan nog klopt. Gaat het door, dan is dit een casus voor ons. U mag altijd bellen.")
        {
            AveFase = 3,
        }),

        new("westerveld", Gesprekstand.Beantwoord, 4, new(
            "Oudere inwoner en een nieuwe verzorger",
            "Bij een oudere inwoner woont sinds kort een onbekende verzorger in. De bankzaken lopen nu via hem. De familie komt er niet meer in. Is dit iets voor u, of voor Veilig Thuis?",
            "Begin bij Veilig Thuis. Dit kan ouderenmishandeling zijn, en zij mogen onderzoek doen. Vraag ook de huisarts en de thuiszorg wat zij zien. Blijkt dat er meer mensen de dupe zijn van dezelfde verzorger, laat het ons dan weten. Dan kijken wij met de politie mee.")),
        new("westerveld", Gesprekstand.InBehandeling, 2, new(
            "Signalen van uitbuiting op een vakantiepark",
            "Op een vakantiepark verblijven steeds andere groepen arbeiders in te kleine huisjes. Een inspecteur zag dat hun papieren door één persoon worden bewaard. Hoe pakken wij dit samen op?")
        {
            Soort = Adviessoort.Uitgebreid,
            AveFase = 3,
        }),
    ];

    /// <summary>How the closed conversations are divided: 40 in all.</summary>
    public static readonly IReadOnlyList<(string Gemeente, int Aantal)> Verdeling =
    [
        ("emmen", 8), ("assen", 6), ("hoogeveen", 5), ("coevorden", 3), ("meppel", 3), ("tynaarlo", 3), ("midden-drenthe", 3),
        ("aa-en-hunze", 2), ("borger-odoorn", 2), ("de-wolden", 2), ("noordenveld", 2), ("westerveld", 1),
    ];

    public static readonly IReadOnlyList<Gesprek> Gesloten =
    [
        new("Woonoverlast in een portiek",
            "Bewoners van een portiek durven hun deur niet meer open te doen door één buurman. De corporatie wil naar de rechter. Is er nog een tussenweg?",
            "Ja. Probeer eerst een gedragsaanwijzing, met begeleiding erbij. Spreek met de corporatie af wat er gebeurt als het weer misgaat. Zo houdt u druk en blijft er een kans op hulp."),
        new("Zorgmachtiging afgewezen",
            "De rechter wees een zorgmachtiging af. De onrust in de straat blijft. Wat nu?",
            "Vraag de ggz waarom het is afgewezen en wat er nodig is om het opnieuw te proberen. Maak intussen een plan voor de straat: één aanspreekpunt, een vast belmoment en duidelijke afspraken met de wijkagent.")
        {
            Terugvraag = "Kunt u ons vertellen wie de aanvraag deed, en of er nu hulp is op vrijwillige basis?",
            Reactie = "De aanvraag kwam van de ggz. Er komt één keer per week iemand langs, maar de deur blijft vaak dicht.",
        },
        new("Contactverbod, maar wel samen kinderen",
            "Twee ouders mogen elkaar niet zien, maar moeten wel de kinderen overdragen. Elke keer gaat het mis. Hebt u een voorbeeld van hoe anderen dit oplossen?",
            "Laat de overdracht op een neutrale plek gebeuren, met een derde erbij. Dat kan de school zijn of een omgangshuis. Leg vast wie belt als iemand te laat is. Betrek Veilig Thuis bij de afspraken."),
        new("Jongere met een wapen op school",
            "Op school is een mes gevonden bij een leerling. De school wil schorsen. Wij zijn bang dat de jongere dan helemaal uit beeld raakt.",
            "Schors alleen met een plan voor de dagen zelf. Laat de leerplichtambtenaar, de jongerenwerker en de politie in dezelfde week met elkaar om tafel gaan. Vraag ook wat er thuis speelt. Een wapen meenemen is vaak een teken van angst.")
        {
            Spoed = Spoed.Vandaag,
        },
        new("Wie betaalt de tijdelijke plek?",
            "Voor een inwoner is er een plek met toezicht gevonden, maar niet in onze gemeente. De andere gemeente wil niet betalen. Hoe ligt dat?",
            "Dat hangt af van de soort plek. Zoek eerst uit onder welke wet die valt. Spreek daarna met de andere gemeente af wie de eerste drie maanden betaalt, zodat de plek niet verloren gaat. Wij kunnen dat gesprek voorzitten."),
        new("Verward gedrag bij de huisartsenpost",
            "De huisartsenpost belt elke week over dezelfde inwoner. Er is geen diagnose en geen hulp. Waar begint dit?",
            "Begin met een verkennend onderzoek via het meldpunt van de GGD. Vraag de huisarts om mee te tekenen. Spreek af wie de post belt als het weer gebeurt, zodat er één lijn is."),
        new("Anoniem overleg over een collega-instelling",
            "Wij willen telefonisch overleggen over een situatie waarin ook een zorgaanbieder een rol speelt. Kunt u ons deze week bellen?",
            "Wij hebben elkaar gesproken. De afspraak is dat u eerst met de aanbieder praat. Wilt u daarna verder overleggen, dan kan dat weer telefonisch.")
        {
            Soort = Adviessoort.Anoniem,
            AveFase = null,
        },
        new("Te veel hulpverleners in één gezin",
            "In een gezin komen negen hulpverleners. Het gezin weet niet meer wie wat doet. Hoe brengen wij dat terug?",
            "Kies samen met het gezin één vast gezicht. Laat de anderen via die persoon werken. Schrap wat dubbel is en houd elke zes weken een kort overleg met het gezin erbij.")
        {
            Terugvraag = "Zijn er ook zorgen over de veiligheid van de kinderen, of gaat het alleen om de drukte?",
            Reactie = "Er zijn geen nieuwe zorgen over de veiligheid. Veilig Thuis heeft het vorige maand afgesloten.",
        },
        new("Bedreiging van een raadslid",
            "Een raadslid krijgt dreigende berichten van een inwoner die ook bij de ggz bekend is. Aangifte is gedaan. Wat kunnen wij naast de aangifte doen?",
            "Bespreek met de politie wie het raadslid op de hoogte houdt. Vraag de ggz om een risico-inschatting. Komt daar een hoog risico uit, meld dan aan. Zorg ook voor nazorg voor het raadslid zelf.")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
            AveFase = 3,
        },
        new("Brief aan een buurt na een incident",
            "Na een steekpartij vraagt de buurt wat er gaat gebeuren. Wat mogen wij in een brief zetten?",
            "Houd het bij feiten die al bekend zijn. Noem geen personen en geen adres. Zeg wat de gemeente doet, waar mensen met vragen terechtkunnen en wanneer zij weer iets horen. Laat de politie en het Openbaar Ministerie meelezen."),
        new("Nazorg: geen briefadres na detentie",
            "Iemand komt vrij en heeft geen adres. Zonder adres geen uitkering. Hoe lossen wij dat snel op?",
            "U kunt een briefadres bij de gemeente geven. Regel dat al tijdens de detentie, samen met de casemanager van de inrichting. Dan loopt de aanvraag voor een uitkering door."),
        new("Dierenverwaarlozing en zorg",
            "De dierenpolitie trof een verwaarloosde woning aan. De bewoner ziet zelf geen probleem. Is dit een zorgvraag of handhaving?",
            "Allebei. Verwaarlozing van dieren gaat vaak samen met zelfverwaarlozing. Ga samen op huisbezoek: handhaving en het sociaal team. Zo ziet de bewoner één gemeente met één boodschap."),
        new("Gezin weigert alle hulp",
            "Een gezin zegt alle afspraken af. Er zijn zorgen over de ontwikkeling van de kinderen. Wanneer mag de dwang erbij?",
            "Bespreek dit op de jeugdbeschermingstafel. Neem mee wat u hebt aangeboden en wat het gezin zei. De Raad voor de Kinderbescherming bepaalt of onderzoek nodig is. Vertel het gezin vooraf dat u dit doet."),
        new("Vermoeden van loverboy",
            "Een school ziet dat een leerling ineens dure spullen heeft en vaak wordt opgehaald door oudere mannen. Wat doen wij met dit signaal?",
            "Meld het bij onze ketenregisseur mensenhandel en bij Veilig Thuis. Praat met de leerling over zorgen, niet over daders. Schrijf op wat de school ziet, met dag en tijd. Doe zelf geen onderzoek.")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
            AveFase = 3,
        },
        new("Overleg komt niet van de grond",
            "Bij onze lokale tafel ontbreken steeds dezelfde partners. Hoe krijgt u dat voor elkaar?",
            "Vraag elke partner wat hij nodig heeft om wel te komen. Vaak is dat een vaste dag, een korte agenda en alleen casussen waar hij iets kan doen. Helpt dat niet, breng het dan in bij uw bestuurder."),
        new("Huisverbod loopt af",
            "Over vier dagen eindigt een huisverbod. De hulp is net begonnen. Kan het worden verlengd?",
            "De burgemeester kan verlengen als het gevaar er nog is. Vraag Veilig Thuis en de politie vandaag om een kort advies. Zet in het besluit waarom de eerste periode te kort was.")
        {
            Spoed = Spoed.Vandaag,
        },
        new("Radicale uitspraken op het werk",
            "Een werkgever meldt dat een medewerker steeds extremere taal gebruikt. Er is geen strafbaar feit. Wat is een goede eerste stap?",
            "Praat eerst met de werkgever over gedrag dat hij zelf heeft gezien. Leg daarna contact met uw aandachtsfunctionaris radicalisering. Samen wegen zij of er reden is om verder te kijken."),
        new("Overlast van een groep dakloze mensen",
            "In het centrum verblijft een groep dakloze mensen. Ondernemers klagen. Een paar van hen horen bij een andere gemeente. Wie is aan zet?",
            "U bent aan zet voor opvang vannacht. Voor de lange termijn is dat de gemeente waar iemand de meeste kans heeft om te herstellen. Maak per persoon een kort plan. Dat werkt beter dan een plan voor de groep."),
        new("Terugval na behandeling",
            "Een inwoner stopt met medicijnen na een behandeling. De vorige keer leidde dat tot geweld. Hoe snel moeten wij handelen?",
            "Snel, en volgens het plan dat er al ligt. Bel de behandelaar vandaag. In het signaleringsplan staat wat de eerste stap is. Is er geen plan, vraag dan om een beoordeling door de crisisdienst.")
        {
            Spoed = Spoed.Vandaag,
            AveFase = 3,
        },
        new("Stalking van een ambtenaar",
            "Een medewerker wordt ook thuis lastiggevallen door een inwoner. De werkgever wil helpen. Wat raadt u aan?",
            "Laat de medewerker alles bewaren en niets beantwoorden. Doe als werkgever mee aan de aangifte. Vraag de politie om een risicotaxatie stalking. En wijs één collega aan die contact houdt.")
        {
            Terugvraag = "Weet u of er al eerder contact is geweest tussen deze inwoner en de politie?",
            Reactie = "Ja. Er is twee keer een stopgesprek gevoerd. Daarna was het een paar weken rustig.",
        },
        new("Schulden en dreigend geweld",
            "Een inwoner heeft schulden bij criminelen en wordt bedreigd. Hij durft geen aangifte te doen. Kunnen wij zonder aangifte iets doen?",
            "Ja. De politie kan maatregelen nemen zonder aangifte. Vraag om een gesprek op een neutrale plek. Regel tegelijk schuldhulp, want zonder uitweg gaat de druk door."),
        new("Minderjarige na een brandstichting",
            "Een kind van de basisschool heeft brand gesticht. Te jong voor straf. Welke hulp past?",
            "Halt heeft een gesprek voor jonge brandstichters. Kijk ook naar thuis en school, want brandstichting is vaak een noodsignaal. Het jeugdteam kan dat oppakken. U hoeft dit niet aan te melden."),
        new("Drugspand en een kwetsbare bewoner",
            "In een woning wordt gedeald. De bewoner zelf is verstandelijk beperkt en wordt gebruikt. Sluiten wij de woning?",
            "Sluiten raakt hier het slachtoffer. Kijk eerst of u de dealers kunt weren met een gebiedsverbod. Zorg dat de bewoner ergens veilig kan slapen. Sluit pas als dat is geregeld.")
        {
            AveFase = 3,
        },
        new("Samen met een andere provincie",
            "Een gezin woont half bij ons en half in Overijssel. Twee gemeenten, twee plannen. Hoe krijgen wij één plan?",
            "Spreek af welke gemeente de regie heeft. Meestal is dat waar de kinderen staan ingeschreven. Wij kennen de collega’s van het huis in Overijssel en brengen u graag met hen in contact."),
        new("Herhaald loos alarm",
            "Een inwoner belt elke nacht de meldkamer. De politie wil beboeten, de zorg wil praten. Wat werkt?",
            "Eerst praten, dan pas een boete. Maak met de meldkamer een belafspraak: wie neemt op en wat zegt die. Vraag de ggz om een vast contactmoment overdag. Dan neemt het bellen vaak af."),
        new("Afspraken met de reclassering",
            "Iemand onder toezicht houdt zich niet aan de meldplicht. Wij horen dat pas weken later. Kan dat sneller?",
            "Dat kan. Spreek met de toezichthouder af dat u binnen twee werkdagen een bericht krijgt. Leg ook vast wat u met dat bericht doet. Zonder vervolg heeft sneller melden geen zin."),
        new("Zorgen over een nieuwe partner",
            "Een moeder heeft een nieuwe partner met een verleden van geweld. Mag zij dat weten?",
            "De gemeente mag dat niet zelf vertellen. Ga met Veilig Thuis na of de kinderen risico lopen. Zij kunnen de partner vragen om het zelf te vertellen, of een veiligheidsplan maken.")
        {
            Terugvraag = "Wonen er kinderen in het gezin, en is Veilig Thuis al betrokken?",
            Reactie = "Er zijn twee kinderen. Veilig Thuis heeft nu geen lopend onderzoek.",
        },
        new("Vastgelopen burenruzie met rechtszaken",
            "Twee buren voeren al jaren rechtszaken. Nu is er gevochten. Bemiddeling is twee keer mislukt. Is er nog iets dat helpt?",
            "Probeer het niet opnieuw met bemiddeling. Maak met elk van hen apart afspraken over gedrag, met een gevolg als het misgaat. Laat één persoon van de gemeente het aanspreekpunt zijn voor allebei."),
        new("Medische gegevens in een aanmelding",
            "Wij willen een casus aanmelden. Mogen wij het verslag van de huisarts meesturen?",
            "Nee, stuur dat niet mee. Schrijf in gewone woorden welk gedrag u ziet en welk risico dat geeft. Is er later meer nodig, dan vragen wij de huisarts zelf om deel te nemen.")
        {
            AveFase = null,
        },
        new("Eergerelateerd geweld, wat nu?",
            "Een jonge vrouw zegt dat haar familie haar wil laten trouwen. Zij is meerderjarig en wil niet dat wij met haar ouders praten. Wat is veilig?",
            "Praat niet met de familie. Bel vandaag met Veilig Thuis en vraag naar de aandachtsfunctionaris. De politie heeft een team dat hier veel van weet. Spreek met haar een veilige manier af om contact te houden.")
        {
            Spoed = Spoed.Vandaag,
            AveFase = 3,
        },
        new("Verslaving en het ouderschap",
            "Beide ouders gebruiken. De oma vangt de kinderen op maar wordt ziek. Hoe voorkomen wij een crisis?",
            "Maak nu een plan voor als oma uitvalt. Vraag de verslavingszorg wat de ouders wel kunnen. Zoek in het netwerk naar een tweede logeerplek. Zo is er keuze voordat het moet."),
        new("Einde van de tbs in zicht",
            "Een inwoner met tbs wil straks terug naar ons dorp. Het nieuws gaat al rond. Hoe bereiden wij ons voor?",
            "Sluit vroeg aan bij de kliniek en de reclassering. Zij bereiden de terugkeer voor, met toezicht. Bespreek met de burgemeester wat de buurt hoort en wanneer. Wij kunnen die gesprekken voorzitten.")
        {
            Soort = Adviessoort.Uitgebreid,
            AveFase = 3,
        },
        new("Plek gezocht voor iemand die nergens past",
            "Een inwoner is bij vijf instellingen weggestuurd. Niemand durft hem nog te nemen. Hebt u ideeën?",
            "Breng de vijf samen en vraag wat er wel werkte. Vaak is een kleine plek met veel structuur beter dan een grote instelling. De regionale tafel voor complexe zorg kan meedenken over geld en plek.")
        {
            Soort = Adviessoort.Uitgebreid,
            AveFase = 3,
            Terugvraag = "Is er nu een dak, en is er iemand die hij vertrouwt?",
            Reactie = "Hij slaapt bij een kennis. Met de wijkagent heeft hij goed contact.",
        },
        new("Melding van een huisarts, weinig informatie",
            "De huisarts belt met zorgen, maar mag bijna niets zeggen. Wat vragen wij wel?",
            "Vraag naar risico, niet naar ziekte. Is er gevaar voor de inwoner, voor kinderen of voor anderen? En wat vindt de huisarts dat er morgen moet gebeuren? Daar kan hij vaak wel iets over zeggen."),
        new("Verblijf op een volkstuin",
            "Iemand woont illegaal op een volkstuin, met gasflessen en open vuur. Hij wil geen hulp. Hoe streng zijn wij?",
            "Brandgevaar gaat voor. Leg uit wat per direct weg moet en controleer dat. Bied tegelijk een plek aan waar hij vandaag terechtkan. Weigert hij, dan hebt u een dossier waarmee u verder kunt.")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
        },
        new("Cliënt bedreigt een hulpverlener",
            "Een begeleider is bedreigd en komt niet meer. De zorg stopt nu helemaal. Hoe krijgen wij die weer op gang?",
            "Laat twee mensen samen gaan, op een plek buiten de woning. Vraag de aanbieder om aangifte te doen namens de organisatie. Spreek met de cliënt af onder welke voorwaarden de hulp weer begint."),
        new("Vraag over de levensloopaanpak",
            "Wij denken aan een inwoner voor de levensloopaanpak. Wat zijn de voorwaarden en hoe lang duurt de beoordeling?",
            "Het gaat om mensen met een hoog risico op ernstig geweld, bij wie de problemen lang duren. Stuur een korte schets zonder namen. Wij leggen die voor aan de coördinator. U hoort binnen drie weken of aanmelden kan.")
        {
            AveFase = 3,
        },
        new("Uitzetting van een gezin met schulden",
            "De corporatie heeft een vonnis. Er is nog geen plan voor de kinderen. Kan dit nog worden gestopt?",
            "Vraag de corporatie om uitstel van twee weken, met een plan van de gemeente ernaast. Regel budgetbeheer en spreek een laatste kans af. Dat lukt vaker dan u denkt.")
        {
            Spoed = Spoed.BinnenTweeWerkdagen,
        },
        new("Evaluatie na een escalatie",
            "Vorige maand liep een casus uit de hand. Wij willen ervan leren zonder schuldigen te zoeken. Hebt u een vorm?",
            "Ja. Neem twee uur en volg de tijdlijn. Vraag bij elk moment: wat wisten wij, wat dachten wij, wat hadden wij nodig? Sluit af met drie afspraken. Wij kunnen een voorzitter leveren.")
        {
            AveFase = null,
        },
        new("Tolk bij een huisbezoek",
            "Een gezin spreekt geen Nederlands. Een buurman vertaalt, maar die is zelf onderdeel van het conflict. Wat raadt u aan?",
            "Gebruik altijd een beroepstolk, ook als dat een dag langer duurt. Telefonisch kan het vaak nog dezelfde dag. Vertel het gezin dat de tolk niets doorvertelt."),
    ];
}
