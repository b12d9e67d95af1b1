// A page can be read, and its fields filled, before it is connected. Connecting puts a new page in the place of that one: what someone
// had filled in by then goes along, and so does the cursor. What the browser itself put back, on the way back to a page, is left alone.
(() => {
  'use strict';
  const isVerbonden = () => document.querySelector('[data-verbonden]') !== null;
  const isVeld = (deel) => deel.matches?.('input, select, textarea');
  // What a field is called, and which one of that name it is: the new page draws its ids anew.
  const naam = (veld) => `${veld.type} ${veld.labels?.[0]?.textContent.trim() ?? veld.ariaLabel}`;
  const gelijken = (naamVan) => [...document.querySelectorAll('input, select, textarea')].filter((veld) => naam(veld) === naamVan);
  const plekVan = (veld) => ({ naam: naam(veld), nummer: gelijken(naam(veld)).indexOf(veld) });
  const opvolger = (veld, plek) => (veld.isConnected ? undefined : gelijken(plek.naam)[plek.nummer]);

  const ingevuld = new Map();
  let was = isVerbonden();
  let cursor = null;

  const zetOver = (plek, veld) => {
    const nieuw = opvolger(veld, plek);
    if (!nieuw || veld.type === 'file') return; // a file waits for the connection: its field can't be used before
    const wat = ['checkbox', 'radio'].includes(veld.type) ? 'checked' : 'value';
    if (nieuw[wat] === veld[wat]) return;
    nieuw[wat] = veld[wat];
    nieuw.dispatchEvent(new Event('input', { bubbles: true }));
    nieuw.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const zetCursor = ({ veld, plek }) => {
    const nieuw = document.activeElement === document.body ? opvolger(veld, plek) : null;
    nieuw?.focus({ preventScroll: true });
    if (typeof veld.selectionStart === 'number') nieuw?.setSelectionRange(veld.selectionStart, veld.selectionEnd);
  };

  const onthoudCursor = (veld) => { cursor = !was && isVeld(veld) ? { veld, plek: plekVan(veld) } : null; };

  addEventListener('input', ({ target }) => { if (!was && isVeld(target)) ingevuld.set(target, plekVan(target)); }, true);
  addEventListener('focusin', ({ target }) => onthoudCursor(target));
  onthoudCursor(document.activeElement);

  new MutationObserver(() => {
    const nu = isVerbonden();
    if (nu === was) return;
    was = nu;
    if (nu) {
      ingevuld.forEach(zetOver);
      if (cursor) zetCursor(cursor);
    }
    ingevuld.clear();
    cursor = null;
  }).observe(document.body, { childList: true, subtree: true });
})();
