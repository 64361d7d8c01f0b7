// The preview, in a frame of the studio. It is given a quiz by message, and says when it shows it. A
// quiz stays in memory until its page goes, so after some dozens the page is loaded anew.
const MOST = 60;
const tell = (what) => parent.postMessage(`career-quiz:preview-${what}`, location.origin === 'null' ? '*' : location.origin);
const studio = import({{script}}).then(async (bundle) => {
  await bundle.default({ module_or_path: {{module}} });
  return bundle;
});
let shown = 0;
addEventListener('message', async ({ source, data }) => {
  if (source !== parent || data[0] !== 'career-quiz:preview') return;
  shown += 1;
  if (shown > MOST) {
    location.reload();
    return;
  }
  const { preview } = await studio;
  preview(data[1]);
  // When it is on the screen; in a tab that nobody sees there is no frame to wait for.
  if (document.hidden) tell('shown');
  else requestAnimationFrame(() => tell('shown'));
});
studio.then(() => tell('ready'));

// Links lead out of the preview, and never within it.
addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || link.target) return;
  event.preventDefault();
  open(link.href, '_blank', 'noopener');
}, true);
