// What someone filled in goes along when another page comes in the place of the one it stands on. That happens twice. A page can be read,
// and its fields filled, before it is connected: connecting replaces it. And a portal that comes back after it was gone does not know the page
// that waited for it, which then fetches itself anew. Fields of which the server keeps a draft see to the second themselves: concept.js.
//
// Privacy: between two pages the text stands in sessionStorage, of this one tab, under who is signed in. The next page takes it out at once,
// and throws it away when it is another page or somebody else's.
(() => {
  'use strict';
  const plaats = 'overdracht';
  const { wie } = document.currentScript.dataset;
  const isVerbonden = () => document.querySelector('[data-verbonden]') !== null;
  const isKwijt = () => /components-reconnect-(?!hide)/.test(document.getElementById('components-reconnect-modal')?.className);

  const isVeld = (deel) => deel.matches?.('input, select, textarea');
  // What a field is called, and which one of that name it is: the new page draws its ids anew.
  const naam = (veld) => [veld.closest('dialog')?.querySelector('h2')?.textContent, veld.type, veld.labels?.[0]?.textContent.trim() ?? veld.ariaLabel].join(' ');
  const gelijken = (naamVan) => [...document.querySelectorAll('input, select, textarea')].filter((veld) => naam(veld) === naamVan);
  const plekVan = (veld) => {
    const gelijk = gelijken(naam(veld));
    return { naam: naam(veld), nummer: gelijk.indexOf(veld), van: gelijk.length };
  };
  const opvolger = (veld, plek) => (veld.isConnected ? undefined : gelijken(plek.naam)[plek.nummer]);

  const wat = (veld) => (['checkbox', 'radio'].includes(veld.type) ? 'checked' : 'value');
  const zet = (veld, stand) => {
    if (veld[wat(veld)] === stand) return;
    veld[wat(veld)] = stand;
    veld.dispatchEvent(new Event('input', { bubbles: true }));
    veld.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // Before it is connected. What the browser itself put back, on the way back to a page, is left alone.
  const ingevuld = new Map();
  let was = isVerbonden();
  let cursor = null;

  const zetOver = (plek, veld) => {
    const nieuw = opvolger(veld, plek);
    if (nieuw && veld.type !== 'file') zet(nieuw, veld[wat(veld)]); // a file waits for the connection: its field can't be used before
  };

  const zetCursor = ({ veld, plek }) => {
    const nieuw = document.activeElement === document.body ? opvolger(veld, plek) : null;
    nieuw?.focus({ preventScroll: true });
    if (typeof veld.selectionStart === 'number') nieuw?.setSelectionRange(veld.selectionStart, veld.selectionEnd);
  };

  const onthoudCursor = (veld) => { cursor = !was && isVeld(veld) ? { veld, plek: plekVan(veld) } : null; };

  // When it was lost. What stood in a field before it was typed in, or was sent from it, may stand there again on the new page. When something
  // else does a colleague was there meanwhile, and that is not written over unseen.
  const getypt = new Set();
  const standen = new WeakMap();
  let wachtend = [];
  let pad = location.pathname;

  const onthoudStand = (veld) => {
    if (!standen.has(veld)) standen.set(veld, new Set());
    standen.get(veld).add(veld[wat(veld)]);
  };

  const geefDoor = () => {
    if (!isKwijt()) return;
    const velden = [...getypt].filter((veld) => veld.isConnected && !veld.matches('[data-concept], [type=hidden], [type=file], [type=radio]:not(:checked)'));
    const nummers = new Set(velden.flatMap((veld) => [...veld.form?.querySelectorAll('[data-formuliernummer]') ?? []]));
    const over = [...nummers, ...velden].map((veld) => ({ ...plekVan(veld), soort: veld.type, stand: veld[wat(veld)], standen: [...standen.get(veld) ?? []] }));
    try {
      if (over.length + wachtend.length > 0) sessionStorage.setItem(plaats, JSON.stringify({ wie, waar: location.pathname, over: [...over, ...wachtend] }));
    } catch { /* storage full or switched off */ }
  };

  const neemAan = () => {
    const gekregen = JSON.parse(sessionStorage.getItem(plaats) ?? 'null');
    sessionStorage.removeItem(plaats);
    if (gekregen?.wie === wie && gekregen.waar === location.pathname) wachtend = gekregen.over;
  };

  const zetTerug = (veld, { soort, stand, standen: bekend }) => {
    if (soort !== 'hidden' && !bekend.includes(veld[wat(veld)])) return;
    const uitklap = veld.closest('details');
    if (uitklap) uitklap.open = true;
    zet(veld, stand);
  };

  // A field may come later: in a dialog that is opened again, or because of what was chosen before it. A box that confirms something is ticked anew.
  const zetWachtendenTerug = (isBegin) => {
    if (location.pathname !== pad) wachtend = [];
    pad = location.pathname;
    wachtend = wachtend.filter((over) => {
      const gelijk = gelijken(over.naam);
      const veld = gelijk[over.nummer];
      if (gelijk.length !== over.van || (veld.matches('select') && ![...veld.options].some((optie) => optie.value === over.stand))) return true;
      if (isBegin || over.soort !== 'checkbox') zetTerug(veld, over);
      return false;
    });
  };

  addEventListener('input', ({ target }) => {
    if (!isVeld(target)) return;
    getypt.forEach((veld) => veld.isConnected || getypt.delete(veld));
    if (was) getypt.add(target);
    else ingevuld.set(target, plekVan(target));
  }, true);
  addEventListener('focusin', ({ target }) => {
    onthoudCursor(target);
    if (was && isVeld(target)) onthoudStand(target);
  });
  addEventListener('submit', ({ target: form }) => {
    if (form.getAttribute('action')?.endsWith('/afmelden')) getypt.clear();
    else [...form.elements].filter(isVeld).forEach(onthoudStand);
  }, true);
  addEventListener('pagehide', geefDoor);
  onthoudCursor(document.activeElement);
  neemAan();

  new MutationObserver((wijzigingen) => {
    const nu = isVerbonden();
    if (nu) {
      const nieuw = wijzigingen.flatMap((wijziging) => [...wijziging.addedNodes]).filter((deel) => deel.nodeType === Node.ELEMENT_NODE);
      nieuw.flatMap((deel) => [deel, ...deel.querySelectorAll('input, select, textarea')]).filter(isVeld).forEach(onthoudStand);
    }
    if (nu !== was) {
      was = nu;
      if (nu) {
        ingevuld.forEach(zetOver);
        if (cursor) zetCursor(cursor);
      }
      ingevuld.clear();
      cursor = null;
      if (nu) zetWachtendenTerug(true);
    } else if (nu && wachtend.length > 0) {
      zetWachtendenTerug(false);
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
