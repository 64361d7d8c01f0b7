// Starts the engine that this very file carries. A page from a disk may load nothing, so there is no
// import here and no request.
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
const started = async (make, id) => {
  const engine = make();
  await engine.default({ module_or_path: await unpacked(id) });
  return engine;
};

// The share sheet has an engine of its own, which nobody waits for.
let sheet;
document.addEventListener('career-quiz:share', async ({ detail }) => {
  try {
    sheet ??= started({{sheet}}, 'share-engine');
    (await sheet).open(one('share-words').textContent, detail);
  } catch (error) {
    console.error(error);
    sheet = undefined;
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
  started({{engine}}, 'engine').catch((error) => {
    console.error(error);
    fail('engine-stopped');
  });
}
