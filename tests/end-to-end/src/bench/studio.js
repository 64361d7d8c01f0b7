// Writes in the studio from within its page. Put in behind the probe, before anything of the page's own.
(() => {
  const DEADLINE = 60000;
  const measured = (edit) => new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error('an edit was never checked and shown')), DEADLINE);
    const seen = new PerformanceObserver((list) => {
      seen.disconnect();
      clearTimeout(end);
      resolve(list.getEntries()[0].duration);
    });
    seen.observe({ type: 'measure' });
    edit();
  });
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const until = async (what, look) => {
    for (const end = performance.now() + DEADLINE; performance.now() < end; await pause(20)) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`${what} does not come`);
  };

  // Letters that follow each other in one field, each checked and shown before the next; what each took.
  const write = async (place, count, rest) => {
    const find = () => document.querySelector(`[data-place="${place}"]`);
    await until(place, find);
    const taken = [];
    for (let letter = 0; letter < count; letter += 1) {
      taken.push(await measured(() => {
        const field = find();
        field.value = letter % 40 === 39 ? field.value.slice(0, -39) : `${field.value}x`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }));
      if (rest) await pause(rest);
    }
    return taken;
  };

  // Opens the first draft, and waits until the preview shows it.
  const open = async () => {
    (await until('a draft', () => document.querySelector('button[name=draft]'))).click();
    await until('the preview', () => document.getElementById('preview')?.contentDocument
      ?.querySelector('main[data-screen]'));
    return null;
  };

  const ready = async () => {
    await until('the studio', () => performance.getEntriesByName('studio-ready').length > 0);
    return performance.getEntriesByName('studio-ready')[0].startTime;
  };

  // What WebAssembly holds in this page and in the frame of the preview.
  const engine = () => careerQuizBench.seen().wasm_memory
    + (document.getElementById('preview')?.contentWindow.careerQuizBench?.seen().wasm_memory ?? 0);

  window.careerQuizStudio = { open, ready, write, engine };
})();
