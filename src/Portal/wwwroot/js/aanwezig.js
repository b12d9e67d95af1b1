// Tells the portal that somebody is there, and warns who seems not to be before his session ends. What a page asks for by itself is no sign
// of life, so keys, buttons and the wheel are heard here; every tab of this browser hears of it.
(() => {
  'use strict';
  const seconde = 1_000;
  const minuut = 60 * seconde; // the portal notes no oftener that a session was used
  const vooraf = 2 * minuut;
  const tabbladen = new BroadcastChannel('aanwezig');
  let gemeld = Date.now(); // this page was asked for just now
  let straks = 0;

  const kijk = () => {
    const plek = document.getElementById('stilte');
    if (!plek) return; // a public page, come to from a work page
    const einde = gemeld + Number(plek.dataset.stilte);
    if (Date.now() > einde + minuut + 10 * seconde) return window.sessieVoorbij();
    const toon = Date.now() > einde - vooraf;
    if (toon === !plek.firstElementChild.hidden) return;
    plek.querySelector('time').textContent = new Date(einde).toLocaleTimeString('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).replace(':', '.');
    plek.firstElementChild.hidden = !toon;
    plek.className = toon ? 'herverbinden toon melding letop geenprint' : 'vh';
  };

  const gehoord = () => {
    gemeld = Date.now();
    kijk();
  };

  const meld = async () => {
    try {
      const antwoord = await fetch('sessies/aanwezig', { redirect: 'manual' });
      if (antwoord.type === 'opaqueredirect') return window.sessieVoorbij(); // signing in is all that is left
      if (antwoord.ok) {
        gehoord();
        tabbladen.postMessage('');
      }
    } catch { /* no connection: the next sign of life tells it */ } finally {
      straks = 0;
    }
  };

  const leeft = () => { straks ||= setTimeout(meld, Math.max(0, gemeld + minuut - Date.now())); };

  tabbladen.addEventListener('message', gehoord);
  tabbladen.postMessage(''); // who opens a page is there
  ['pointerdown', 'click', 'keydown', 'input', 'wheel'].forEach((soort) => addEventListener(soort, leeft, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', kijk); // a laptop that slept
  setInterval(kijk, 5 * seconde);
})();
