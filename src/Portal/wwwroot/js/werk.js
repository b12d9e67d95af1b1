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

  // The session ended, here or elsewhere: what stands on the screen may no longer be read. A tab that is itself signing out is on its way.
  let vertrekt = false;
  document.addEventListener('submit', (e) => { vertrekt ||= e.target.action.endsWith('afmelden'); }, true);
  window.sessieVoorbij = () => { if (!vertrekt) location.reload(); };

  // A static page that is asked for anew arrives folded: what the reader had opened on it opens again.
  const open = new Set();
  let adres = location.href;
  document.addEventListener('toggle', (e) => open[e.target.open ? 'add' : 'delete'](e.target), true);
  Blazor.addEventListener('enhancedload', () => {
    if (location.href !== adres) open.clear();
    adres = location.href;
    open.forEach((deel) => { if (deel.isConnected && !deel.open) deel.open = true; });
  });
})();
