// Starts the circuit of a work page, keeps trying when the connection is lost, and starts anew when the server forgot the circuit:
// the page's address holds its state, and drafts are kept.
(() => {
  'use strict';
  Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 10000, retryIntervalMilliseconds: 2000 } } });

  const melding = document.getElementById('components-reconnect-modal');
  if (!melding) return;
  new MutationObserver(() => {
    if (melding.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(melding, { attributes: true, attributeFilter: ['class'] });

  // The session ended, here or elsewhere: what stands on the screen may no longer be read. A tab that is on its way, because it signs out or
  // signs in anew itself, is left to arrive: reloading would cut off its request.
  const geduld = 30_000;
  let vertrok = -geduld;
  addEventListener('beforeunload', () => { vertrok = performance.now(); });
  window.sessieVoorbij = () => setTimeout(() => location.reload(), Math.max(0, vertrok + geduld - performance.now()));

  // The second click of a double one comes before the screen says what the first did: the form it is about may be gone by then.
  addEventListener('click', (e) => {
    if (e.detail > 1 && e.target.closest('form button:not([type=button]), dialog button')) {
      e.preventDefault();
      e.stopImmediatePropagation();
    }
  }, true);

  // The storage fails, or works again: Opslagmelder says so. The text comes into a live region that was there before.
  window.opslag = (zin) => {
    const plek = document.getElementById('opslag');
    plek.querySelector('span').textContent = zin ?? '';
    plek.firstElementChild.hidden = !zin;
    plek.className = zin ? 'herverbinden toon melding letop geenprint' : 'vh';
  };

  // A static page that is asked for anew arrives folded: what the reader had opened on it opens again. Another page begins at its top, also when
  // a form led there, which Blazor leaves where the form stood; who goes back finds his place, which a browser looks for before the page is there.
  const open = new Set();
  let adres = location.href;
  let pad = location.pathname;
  let terug = false;
  const plaatsen = new Map();
  addEventListener('scroll', () => { if (!terug) plaatsen.set(adres, scrollY); }, { passive: true });
  addEventListener('popstate', () => { terug = true; });
  document.addEventListener('toggle', (e) => open[e.target.open ? 'add' : 'delete'](e.target), true);
  Blazor.addEventListener('enhancedload', () => {
    if (location.href !== adres) open.clear();
    if (location.pathname !== pad && !location.hash) scrollTo(0, terug ? plaatsen.get(location.href) ?? 0 : 0);
    [adres, pad, terug] = [location.href, location.pathname, false];
    open.forEach((deel) => { if (deel.isConnected && !deel.open) deel.open = true; });
  });
})();
