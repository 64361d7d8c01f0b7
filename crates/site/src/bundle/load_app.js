// Loads the app. Asked for again, it comes by another address: browsers remember that a script did
// not come. The box of `crash_box.js` says so, and asks.
const start = (again) => import({{script}} + again).then((app) => app.default({ module_or_path: {{module}} })).catch((error) => {
  console.error(error);
  dispatchEvent(new CustomEvent('career-quiz:missing', { detail: () => start(`?${Date.now()}`) }));
});
if (typeof WebAssembly !== 'object') location.replace(`${document.querySelector('.app').dataset.read}#no-engine`);
else start('');
