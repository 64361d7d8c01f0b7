// Loads the app. Asked for again, it comes by another address: browsers remember that a script did
// not come. The box of `crash_box.js` says so, and asks.
// A page that a browser has kept may name files of an earlier build: where the host has another page by
// now, that one is loaded.
const start = (again) => import({{script}} + again).then((app) => app.default({ module_or_path: {{module}} })).catch(async (error) => {
  console.error(error);
  const page = await fetch(location, { cache: 'no-cache' }).then((answer) => answer.text()).catch(() => '');
  const now = /app-\w+\.js/.exec(page);
  if (now && now[0] !== '{{name}}') location.reload();
  else dispatchEvent(new CustomEvent('career-quiz:missing', { detail: () => start(`?${Date.now()}`) }));
});
// The least module there is. It is refused without WebAssembly, by a host's policy, and by a browser that
// does not know the word by which the policy of the page allows it (Chromium before 97, Safari before 16).
try {
  new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  start('');
} catch {
  location.replace(`${document.querySelector('.app').dataset.read}#no-engine`);
}
