// Tells the portal that somebody is there, and warns before the session ends: when nobody does anything for a while, and at the end of the
// longest day. The portal knows when, for other tabs count as well; so it is asked before anything is said. What a page asks for by itself
// is no sign of life; keys, buttons and the wheel are, and they are heard here.
(() => {
  'use strict';
  const seconde = 1_000;
  const minuut = 60 * seconde; // the portal notes no oftener that a session was used
  const vooraf = { stil: 2 * minuut, vol: 10 * minuut };
  const einde = { stil: Infinity, vol: Infinity }; // on the clock here
  let gevraagd = 0;
  let straks = 0;
  let onderweg = false;

  const geleden = () => Math.abs(Date.now() - gevraagd); // also when the clock was set back
  const isNabij = (soort) => Date.now() > einde[soort] - vooraf[soort];
  const nadert = () => ['vol', 'stil'].find(isNabij);
  const tijd = (moment) => new Date(moment).toLocaleTimeString('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).replace(':', '.');

  // Above everything, and again in an open dialog, behind which a screen reader hears nothing.
  const toon = () => {
    const plek = document.getElementById('stilte');
    if (!plek) return; // a public page, come to from a work page
    const soort = nadert();
    let zin = '';
    for (const deel of plek.children) {
      deel.hidden = deel.dataset.einde !== soort;
      if (deel.hidden) continue;
      const klok = deel.querySelector('time');
      if (klok.textContent !== tijd(einde[soort])) klok.textContent = tijd(einde[soort]);
      zin = deel.querySelector('p').textContent;
    }
    plek.className = soort ? 'herverbinden toon melding letop geenprint' : 'vh';
    document.querySelectorAll('dialog [data-waarschuwing]').forEach((vak) => { if (vak.textContent !== zin) vak.textContent = zin; });
  };

  const vraag = async (koppen) => {
    gevraagd = Date.now();
    try {
      const antwoord = await fetch('sessies/aanwezig', { redirect: 'manual', headers: koppen });
      if (antwoord.type === 'opaqueredirect' && document.getElementById('stilte')) return window.sessieVoorbij(); // signing in is all that is left
      if (!antwoord.ok) return;
      const over = await antwoord.json();
      for (const soort in einde) einde[soort] = Date.now() + over[soort];
      toon();
    } catch { /* no connection: it is asked again */ }
  };

  const kijk = () => {
    const wanneer = nadert() || einde.stil === Infinity ? 20 * seconde : Infinity;
    if (geleden() > wanneer) vraag({ Accept: 'application/json; blazor-enhanced-nav=on' }); // asked by the page itself
    toon();
  };

  const meld = async () => {
    [straks, onderweg] = [0, true];
    await vraag({ Accept: 'application/json' });
    onderweg = false;
  };

  const leeft = () => {
    if (!onderweg) straks ||= setTimeout(meld, isNabij('stil') ? 0 : Math.max(0, minuut - geleden()));
  };

  ['pointerdown', 'click', 'keydown', 'input', 'wheel'].forEach((soort) => addEventListener(soort, leeft, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', kijk); // a laptop that slept
  setInterval(kijk, 5 * seconde);
})();
