// Starts the app that this very file carries. A page from a disk may load nothing beside it, but what
// it makes itself: a script of a bundle becomes a file in memory, and is imported from there.
const one = (id) => document.getElementById(id);

// The first question stays, to be read, below a sentence that says why it cannot be answered.
const fail = (reason) => {
  const page = document.documentElement;
  page.dataset.engine = 'missing';
  delete page.dataset.returning;
  one('choice-missing').textContent = '';
  one('on-its-way').remove();
  document.querySelector(`.page[data-reason=${reason}]`).hidden = false;
};

const unpacked = (id) => {
  const packed = one(id).textContent;
  const bytes = Uint8Array.fromBase64?.(packed)
    ?? Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
};
const started = async (script, id) => {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const [bundle, module] = await Promise.all([import(address), unpacked(id)]);
  URL.revokeObjectURL(address);
  await bundle.default({ module_or_path: module });
  return bundle;
};

// The share panel has a bundle of its own, which nobody waits for.
let share;
document.addEventListener('career-quiz:share', async ({ detail: [panel, record] }) => {
  try {
    share ??= started({{share}}, 'share-module');
    (await share).open(panel, one('share-words').textContent, [], record);
  } catch (error) {
    console.error(error);
    share = undefined;
    document.dispatchEvent(new CustomEvent('career-quiz:record'));
  }
});

const isWhole = () => {
  try {
    return !!JSON.parse(one('career-quiz-content').textContent);
  } catch {
    return false;
  }
};

if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') fail('no-engine');
else if (!isWhole()) fail('content-broken');
else {
  started({{app}}, 'app-module').catch((error) => {
    console.error(error);
    fail('engine-stopped');
  });
}
