// Keeps what someone is typing when the server dies, the circuit is gone or the page reloads before the draft reached the server.
//
// Privacy: the copy stands in sessionStorage, never in localStorage. It belongs to this one tab, no other site can read it, and it dies
// with the tab; so nothing stays behind on a shared computer. It goes at sending, at signing out, and when someone else signs in here.
//
// A field takes part by data-concept="<user>/<place>/<field>"; radio buttons of one question share theirs. Its form says when the server last kept a draft (data-concept-bewaard)
// and what time it was there when the page was made (data-concept-nu), both in milliseconds, so that a clock that is off does no harm.
// data-concept-actief is there once the field answers: what is put back before that would not reach the circuit.
(() => {
  'use strict';
  const begin = 'concept:';
  const speling = 2000; // typing and keeping are not at the same instant

  let afwijking = null; // how far the clock here is ahead of the server's

  const meet = () => {
    const form = document.querySelector('[data-concept-nu]');
    if (form) afwijking ??= Date.now() - Number(form.dataset.conceptNu);
  };

  const sleutel = (veld) => begin + veld.dataset.concept;
  const velden = (binnen) => binnen.querySelectorAll('[data-concept]');
  const eigenaar = (naam) => naam.slice(begin.length).split('/')[0];
  const namen = () => Object.keys(sessionStorage).filter((naam) => naam.startsWith(begin));
  const vergeet = (binnen) => velden(binnen).forEach((veld) => sessionStorage.removeItem(sleutel(veld)));
  const bewaard = (veld) => JSON.parse(sessionStorage.getItem(sleutel(veld)) ?? 'null');

  const onthoud = (veld, tekst = veld.value) => {
    try {
      sessionStorage.setItem(sleutel(veld), JSON.stringify({ tekst, op: Date.now() }));
    } catch { /* storage full or switched off: the server's draft remains */ }
  };

  const zetTerug = (veld) => {
    const wie = eigenaar(sleutel(veld));
    namen().filter((naam) => eigenaar(naam) !== wie).forEach((naam) => sessionStorage.removeItem(naam));
    const was = bewaard(veld);
    const isKeuze = veld.type === 'radio';
    if (!was || (isKeuze ? veld.checked || was.tekst !== veld.value : was.tekst === veld.value)) return;
    meet();
    const opServer = Number(veld.form?.dataset.conceptBewaard ?? 0) + (afwijking ?? 0);
    if (was.op + speling < opServer) return; // kept from elsewhere, after this
    if (isKeuze) veld.checked = true;
    else veld.value = was.tekst;
    veld.dispatchEvent(new Event('input', { bubbles: true }));
    veld.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const kijk = (deel) => {
    if (deel.nodeType !== Node.ELEMENT_NODE) return;
    if (deel.matches('[data-concept-actief]')) zetTerug(deel);
    deel.querySelectorAll('[data-concept-actief]').forEach(zetTerug);
  };

  document.addEventListener('input', (gebeurtenis) => {
    if (!gebeurtenis.target.matches?.('[data-concept]')) return;
    onthoud(gebeurtenis.target);
    // and the number it will be sent under: who sends it again after a restart, sends the same
    gebeurtenis.target.form?.querySelectorAll('[type=hidden][data-concept]').forEach(onthoud);
  });

  document.addEventListener('submit', ({ target: form }) => {
    if (form.getAttribute('action')?.endsWith('/afmelden')) {
      namen().forEach((naam) => sessionStorage.removeItem(naam));
      return;
    }
    const keuzes = new Map([...velden(form)].filter((veld) => veld.type === 'radio').map((veld) => [sleutel(veld), bewaard(veld)]));
    vergeet(form);
    // Still there a little later: it was refused, or never arrived. Then it is worth keeping again. A choice as it was made, and not as it
    // looks: an answer that was under way shows the one before it for a moment, and goes on showing it when the line falls silent then.
    setTimeout(() => velden(form).forEach((veld) => {
      if (!veld.isConnected || !veld.value || bewaard(veld)) return; // sent, or typed in again
      const keuze = keuzes.get(sleutel(veld));
      if (keuze) onthoud(veld, keuze.tekst);
      else if (veld.type !== 'radio' || veld.checked) onthoud(veld);
    }), 3000);
  }, true);

  document.addEventListener('click', ({ target }) => {
    const knop = target.closest?.('[data-concept-weg]');
    if (knop?.form) vergeet(knop.form);
  }, true);

  new MutationObserver((wijzigingen) => wijzigingen.forEach((wijziging) => {
    if (wijziging.type === 'attributes') kijk(wijziging.target);
    else wijziging.addedNodes.forEach(kijk);
  })).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-concept-actief'] });
  meet();
  kijk(document.body);
})();
