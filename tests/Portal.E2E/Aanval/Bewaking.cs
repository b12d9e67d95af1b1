using System.Collections.Concurrent;
using Portal.Fuzz;

namespace Portal.E2E.Aanval;

/// <summary>Watches a browser that looks at attacks: what runs, what asks for an address, and what became more than text.</summary>
internal sealed class Bewaking
{
    /// <summary>Whatever runs, calls this; it can't be taken over by an element of that name.</summary>
    private const string Alarm = "Object.defineProperty(window, '__x', { value: n => { (window.__geraakt ??= []).push(n); }, writable: false })";

    /// <summary>What the portal never draws, in whatever way it came there.</summary>
    private const string Vreemd = """
        () => {
          const fout = (window.__geraakt ?? []).map(n => `liep: ${n}`);
          const verboden = 'iframe,object,embed,applet,frame,frameset,base:not([href="/"]),meta[http-equiv],script:not([src]),style:not(head > style:only-of-type),math,marquee,video,audio,xmp,plaintext,listing,image,keygen,isindex,bgsound,portal,fencedframe,'
            + 'svg script,svg animate,svg set,svg foreignObject,svg image,svg a,[srcdoc],[formaction],[style],[background],[contenteditable],[ping],[accesskey],custom-el,x,xss';
          for (const deel of document.querySelectorAll(verboden)) fout.push(`element: ${deel.outerHTML.slice(0, 160)}`);
          for (const deel of document.querySelectorAll('*')) {
            for (const { name, value } of deel.attributes) {
              if (name.startsWith('on') || name.startsWith('hx-') || name.startsWith('v-') || name.startsWith('x-')) fout.push(`attribuut ${name}: ${deel.outerHTML.slice(0, 160)}`);
              if (/^(xlink:)?href$|^src$|^action$|^data$|^poster$|^srcset$/.test(name)) {
                const naar = new URL(value, document.baseURI);
                const mag = naar.origin === location.origin || (deel.localName === 'a' && (naar.protocol === 'mailto:' || naar.protocol === 'tel:' || (naar.protocol === 'https:' && !naar.username && naar.hostname !== 'kwaad.example')));
                if (!mag && !(deel.localName === 'img' && value.startsWith('data:image/'))) fout.push(`adres ${value.slice(0, 120)}: ${deel.outerHTML.slice(0, 120)}`);
              }
            }
          }
          return fout;
        }
        """;

    /// <summary>All that can be read, also what is folded away or stands in a field.</summary>
    private const string Leesbaar = "() => document.documentElement.textContent + [...document.querySelectorAll('input, textarea')].map(v => v.value).join(' ')";

    /// <summary>The buttons of a page that are not a field's, each label once; what can be opened stands in the page when it is asked for.</summary>
    private const string Knoppen = "() => [...new Map([...document.querySelectorAll('main button[type=button]:not([disabled])')].filter(k => !k.closest('form, dialog')).map((k, i) => [k.textContent.replace(/[^a-z ]/gi, '').slice(0, 12), i])).values()]";

    /// <summary>Clicks, and is done when the page changed, or did not for three seconds.</summary>
    private const string Klik = """
        async (nummer) => {
          const knop = [...document.querySelectorAll('main button[type=button]:not([disabled])')].filter(k => !k.closest('form, dialog'))[nummer];
          if (!knop) return false;
          const anders = new Promise(klaar => { new MutationObserver(klaar).observe(document.body, { subtree: true, childList: true }); setTimeout(klaar, 3000); });
          knop.click();
          await anders;
          return [...document.querySelectorAll('dialog')].some(d => d.childElementCount > 0);
        }
        """;

    /// <summary>Of one page no more than this is opened.</summary>
    private const int PerPagina = 5;

    private readonly ConcurrentQueue<string> gehoord = new();

    /// <summary>The numbers of the attacks that stood on a screen.</summary>
    public HashSet<int> Gezien { get; } = [];

    public int Bekeken { get; private set; }

    /// <summary>The windows within a page that were looked at.</summary>
    public int Vensters { get; private set; }

    public async Task LetOpAsync(IPage pagina, string adres)
    {
        await pagina.Context.AddInitScriptAsync(Alarm);
        pagina.Dialog += async (_, vraag) =>
        {
            gehoord.Enqueue($"venster: {vraag.Message}");
            await vraag.DismissAsync();
        };
        pagina.Context.Request += (_, vraag) =>
        {
            if (!vraag.Url.StartsWith(adres, StringComparison.Ordinal) && !vraag.Url.StartsWith("data:image/", StringComparison.Ordinal) && !vraag.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                gehoord.Enqueue($"verzoek: {vraag.Url}");
            }
        };
        pagina.Popup += (_, venster) => gehoord.Enqueue($"nieuw venster: {venster.Url}");
    }

    /// <summary>Opens what can be opened on a page that has windows, and looks.</summary>
    public async Task<IReadOnlyList<string>> KijkInVenstersAsync(IPage pagina)
    {
        List<string> fout = [];
        var adres = pagina.Url;
        if (await pagina.Locator("dialog").CountAsync() == 0)
        {
            return fout;
        }

        foreach (var knop in (await pagina.EvaluateAsync<int[]>(Knoppen)).Take(PerPagina))
        {
            if (await pagina.EvaluateAsync<bool>(Klik, knop))
            {
                Vensters++;
            }

            fout.AddRange(await KijkAsync(pagina));
            await pagina.BekijkAsync(adres); // as it was, whatever the button did
        }

        return fout;
    }

    /// <summary>What is wrong with what the browser shows now.</summary>
    public async Task<IReadOnlyList<string>> KijkAsync(IPage pagina)
    {
        Bekeken++;
        var fout = await pagina.EvaluateAsync<string[]>(Vreemd);
        foreach (System.Text.RegularExpressions.Match m in Aanvallen.Nummer().Matches(await pagina.EvaluateAsync<string>(Leesbaar)))
        {
            Gezien.Add(int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        List<string> alles = [.. fout.Concat(gehoord).Select(f => $"{pagina.Url}: {f}")];
        gehoord.Clear();
        return alles;
    }
}

internal static class Aanvalshulp
{
    /// <summary>Opens a page, and waits for its circuit when it has one: what that draws is looked at too.</summary>
    /// <returns>The status of the answer.</returns>
    public static async Task<int> BekijkAsync(this IPage pagina, string adres)
    {
        var antwoord = await pagina.GotoAsync(adres);
        if (await pagina.EvaluateAsync<bool>("() => [...document.childNodes, ...document.querySelectorAll('*')].some(d => [...d.childNodes].some(k => k.nodeType === 8 && k.data.startsWith('Blazor:'))) && !!document.querySelector('main .rij.uiteen, [data-verbonden]')"))
        {
            await pagina.InteractiefAsync();
        }

        return antwoord!.Status;
    }
}
