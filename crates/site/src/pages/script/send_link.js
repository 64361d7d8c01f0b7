// Sends a link for the app: by the browser's own dialog where there is one, else to the clipboard.
// Answers with what came of it: `handed`, `copied`, the link itself where the browser allows neither,
// nothing where this copy of the quiz lies where nobody else could open it.
document.addEventListener('career-quiz:send', async ({ detail: [title, text, address] }) => {
  const tell = (detail) => document.dispatchEvent(new CustomEvent('career-quiz:sent', { detail }));
  const { root, site } = document.getElementById('career-quiz').dataset;
  let folder = new URL(root || './', document.baseURI).href;
  if (!folder.startsWith('http')) folder = site || '';
  if (!folder.startsWith('http')) return tell(null);
  const url = {{url}};
  if (navigator.share) {
    try {
      await navigator.share({ title, text, url });
      return tell('handed');
    } catch (error) {
      // Whoever closes the dialog wants nothing else; a frame may not be allowed to open it.
      if (error.name === 'AbortError') return tell('handed');
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return tell('copied');
  } catch {
    // Not allowed, or not there: the older way, which frames may use within a press.
    const field = document.createElement('textarea');
    const focused = document.activeElement;
    field.value = url;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    focused?.focus({ preventScroll: true });
    tell(copied ? 'copied' : url);
  }
});
