// Stands in the head of the page for frames, behind `boot.js`: what the frame is asked for with has
// to be known before anything is shown.
(() => {
  // The policy of the page allows requests to any site, because in a sandbox Safari's engine does not
  // take this one for its own (`'self'`). This takes all others back.
  document.head.append(Object.assign(document.createElement('meta'), {
    httpEquiv: 'Content-Security-Policy',
    content: `connect-src ${location.origin}`,
  }));
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  if (['light', 'dark'].includes(asked.get('theme'))) page.dataset.theme = asked.get('theme');
  if (asked.get('deck') === 'more') page.dataset.deck = 'more';
  if (asked.get('results') === '1') page.dataset.results = '';
  // WordPress, which gives no frame more than 1,000 px.
  if (/secret=\w{10}/.test(location.hash)) page.dataset.clamped = '';
  // A frame without an origin is a sandboxed one, where printing and downloads do nothing.
  if (self.origin === 'null') page.dataset.sandboxed = '';
})();
