// Measures a page from within. It is put in before anything of the page's own runs, and only
// listens: what the browser notes by itself (`PerformanceObserver`) is added up when it is asked.
(() => {
  const paints = {};
  const tasks = [];
  const shifts = [];
  const events = [];
  const memories = [];
  let largest = null;

  const observe = (type, take, options = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(take))
      .observe({ type, buffered: true, ...options });
  observe('paint', entry => { paints[entry.name] = entry.startTime; });
  observe('largest-contentful-paint', entry => { largest = entry; });
  observe('longtask', entry => { tasks.push(entry); });
  observe('layout-shift', entry => { shifts.push(entry); });
  // 16 ms is the least that a browser may be asked for; durations come in steps of 8 ms.
  observe('event', entry => { events.push(entry); }, { durationThreshold: 16 });

  // What WebAssembly has allocated is in no count of the browser's heap.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      memories.push(...Object.values(exports).filter(part => part instanceof WebAssembly.Memory));
      return made;
    };
  }

  const sum = (list, amount) => list.reduce((total, entry) => total + amount(entry), 0);
  const ready = () => performance.getEntriesByName('quiz-ready')[0]?.startTime ?? null;
  const loaded = () => performance.getEntriesByType('navigation')[0]?.loadEventEnd ?? 0;

  const seen = () => {
    const [page] = performance.getEntriesByType('navigation');
    const files = [page, ...performance.getEntriesByType('resource')];
    return {
      ready: ready(),
      free: Math.max(ready() ?? 0, ...tasks.map(task => task.startTime + task.duration)),
      interactive: page.domInteractive,
      first_paint: paints['first-contentful-paint'] ?? null,
      largest_paint: largest && largest.startTime,
      largest_element: largest && largest.element
        ? [largest.element.localName, ...largest.element.classList].join('.') : null,
      blocking: sum(tasks, task => Math.max(0, task.duration - 50)),
      longest_task: Math.max(0, ...tasks.map(task => task.duration)),
      shift: sum(shifts.filter(shift => !shift.hadRecentInput), shift => shift.value),
      shift_after_input: sum(shifts.filter(shift => shift.hadRecentInput), shift => shift.value),
      bytes: sum(files, file => file.encodedBodySize),
      requests: files.length,
      answer_time: page.responseEnd - page.fetchStart,
      wasm_memory: sum(memories, memory => memory.buffer.byteLength),
    };
  };

  // How long the browser took from each tap to the next picture: the longest of a tap's events.
  const taps = () => {
    const longest = new Map();
    for (const { interactionId, duration } of events.filter(event => event.interactionId > 0)) {
      longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
    }
    return [...longest.values()];
  };

  // The same for each tap in turn, given when each began: 0 for one too quick to be reported.
  const each = starts => starts.map((start, at) => Math.max(0, ...events
    .filter(event => event.interactionId > 0)
    .filter(event => event.startTime >= start && event.startTime < (starts[at + 1] ?? Infinity))
    .map(event => event.duration)));

  const DEADLINE = 60000;
  const waiting = (what, start) => new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), DEADLINE);
    start(value => { clearTimeout(end); resolve(value); });
  });

  // The page has loaded, is ready if it says so at all, and has been quiet for that many ms.
  const settled = (marks, quiet) => waiting('the page to be ready and quiet', done => {
    const look = () => {
      const last = tasks.at(-1);
      const since = Math.max(loaded(), ready() ?? 0, last ? last.startTime + last.duration : 0);
      const there = loaded() > 0 && largest && (ready() !== null || !marks);
      if (there && performance.now() - since >= quiet) done(seen());
      else setTimeout(look, 100);
    };
    look();
  });

  // What the selector names is there and has been painted. Looks only when something changes, so
  // that looking is no work for the page while a tap is being measured.
  const shown = selector => waiting(selector, done => {
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    const changes = new MutationObserver(() => look());
    const look = () => {
      if (!document.querySelector(selector)) return;
      changes.disconnect();
      painted();
    };
    changes.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });

  // Brings what the selector names into view, as a visitor does before tapping it.
  const near = selector => {
    const found = document.querySelector(selector);
    const { top, bottom } = found.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) found.scrollIntoView({ block: 'center', behavior: 'instant' });
    return shown(selector);
  };

  // The same work every time: how much slower it is shows how much the processor is slowed. The
  // median of many that take about a millisecond each, because other programs take their turns
  // on the processor too, and most that are so short fall between them.
  const work = () => {
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now();
      let value = 1;
      for (let step = 0; step < 5e4; step += 1) value = (value * 1103515245 + 12345) % 2147483648;
      return value < 0 ? 0 : performance.now() - start;
    });
    return times.sort((one, other) => one - other)[times.length / 2];
  };

  window.careerQuizBench = { seen, taps, each, settled, shown, near, work };
})();
