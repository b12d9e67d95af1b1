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
})();
