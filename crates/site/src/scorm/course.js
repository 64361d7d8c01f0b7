// Stands between the quiz in its frame and the course around this page. The course is told the score,
// whether one is done and the place; it keeps what the quiz would keep in the browser, so that each
// learner has a record of their own, also where several use one browser.
(() => {
  // The two versions of SCORM say the same by different names. `most` is how many letters the course
  // keeps for us at least.
  const VERSIONS = {
    1.2: {
      api: 'API', initialize: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue',
      commit: 'LMSCommit', finish: 'LMSFinish', most: 4096,
      learner: 'cmi.core.student_id', status: 'cmi.core.lesson_status', place: 'cmi.core.lesson_location',
      score: 'cmi.core.score', exit: 'cmi.core.exit', time: 'cmi.core.session_time',
      mastery: 'cmi.student_data.mastery_score', scale: 1,
    },
    2004: {
      api: 'API_1484_11', initialize: 'Initialize', get: 'GetValue', set: 'SetValue',
      commit: 'Commit', finish: 'Terminate', most: 64000,
      learner: 'cmi.learner_id', status: 'cmi.completion_status', place: 'cmi.location',
      score: 'cmi.score', exit: 'cmi.exit', time: 'cmi.session_time',
      mastery: 'cmi.scaled_passing_score', scale: 100,
    },
  };
  const { version, quiz, mastery } = document.documentElement.dataset;
  const names = VERSIONS[version];
  const KEY = `career-quiz/${quiz}`;
  const began = Date.now();

  // The course is in one of the windows around this one, or in the one that has opened it.
  const found = (from) => {
    try {
      for (let at = from; at; at = at.parent === at ? null : at.parent) {
        if (at[names.api]) return at[names.api];
      }
    } catch {
      // A window of another site: no course is in it, or behind it.
    }
    return null;
  };
  const api = found(window) ?? (window.top.opener ? found(window.top.opener) : null);
  const call = (name, ...values) => api?.[names[name]](...values);
  const get = (name) => String(call('get', name) ?? '');
  const set = (name, value) => call('set', name, String(value));

  // What is kept: the best result, how far one is, and the quiz's own record.
  let kept = {};
  let packed = '';

  // A browser that keeps nothing still plays, and the course keeps what the frame can't. Without a course
  // the quiz keeps its record by itself: it is left alone.
  const storage = (() => {
    try {
      return api ? window.localStorage : null;
    } catch {
      return null;
    }
  })();
  const own = () => `career-quiz-scorm/${quiz}/${get(names.learner)}`;
  const keep = (name, record) => {
    try {
      storage?.setItem(name, record);
    } catch {
      // The storage is full: the course is told the result and the place all the same.
    }
  };

  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const through = async (bytes, stream) =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
  const encode = (value) => new TextEncoder().encode(JSON.stringify(value));
  // Safari before 16.4 and Firefox before 113 can't compress: they keep the JSON as it is.
  const pack = async (value) => {
    const bytes = encode(value);
    return base64(window.CompressionStream ? await through(bytes, new CompressionStream('gzip')) : bytes);
  };
  const unpack = async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    // So begins what gzip made; JSON begins with a brace.
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const json = isPacked ? await through(bytes, new DecompressionStream('gzip')) : bytes;
    return JSON.parse(new TextDecoder().decode(json));
  };

  // What a course cannot hold is kept by this browser, under the learner's name.
  const read = async () => {
    try {
      kept = await unpack(get('cmi.suspend_data'));
    } catch {
      // There is nothing yet, or it is not ours.
      kept = {};
    }
    if (kept.isElsewhere) kept.record = storage?.getItem(own()) ?? undefined;
    // Each save says it anew: a record that fits into the course is not elsewhere.
    delete kept.isElsewhere;
  };
  const write = () => {
    set('cmi.suspend_data', packed);
    call('commit', '');
  };
  // Saves overtake each other: the last one counts. Once all is over, the course hears nothing any more.
  let turn = 0;
  let saved = 0;
  let isOpen = false;
  let isOver = false;
  const save = async () => {
    turn += 1;
    const mine = turn;
    let text = await pack(kept);
    const isElsewhere = text.length > names.most;
    const { record, ...rest } = kept;
    if (isElsewhere) text = await pack({ ...rest, isElsewhere });
    if (mine !== turn || isOver) return;
    saved = turn;
    if (isElsewhere) keep(own(), record);
    packed = text;
    write();
    // Only now: the course has the record, or there is none any more.
    if (!isElsewhere) storage?.removeItem(own());
  };
  // For a page that goes, and can't wait: what was answered last may not have been heard of, or be on its
  // way. Before the quiz is open, the browser may have what somebody else has left.
  const saveAtOnce = () => {
    if (!isOpen) return;
    const last = storage?.getItem(KEY) ?? kept.record;
    if (last === kept.record && saved === turn) return;
    kept.record = last;
    packed = base64(encode(kept));
    if (packed.length <= names.most) return;
    const { record, ...rest } = kept;
    keep(own(), record);
    packed = base64(encode({ ...rest, isElsewhere: true }));
  };

  // The lowest per cent to pass with. Courses keep such numbers to about seven digits: two of three must do
  // where 0.6666667 is asked, and eleven of twenty where 0.55 * 100 is a little more than 55.
  const pass = () => {
    const asked = Number.parseFloat(get(names.mastery)) * names.scale;
    return Number.isNaN(asked) ? Number.parseFloat(mastery) : asked - 1e-4;
  };
  // The course may have a mastery score of its own: it is asked, and what the package says is for those
  // that do not know it. Without one, whoever is done is done.
  const tellResult = () => {
    const { right, total } = kept.result;
    // Never rounded up: a score must not look like a pass that it is not.
    const per = Math.floor((right * 100) / total);
    const bar = pass();
    const hasPassed = Number.isNaN(bar) ? null : (right * 100) / total >= bar;
    for (const [name, value] of [['min', 0], ['max', 100], ['raw', per]]) set(`${names.score}.${name}`, value);
    if (version === '2004') {
      set('cmi.score.scaled', right / total);
      set(names.status, 'completed');
      set('cmi.progress_measure', 1);
      if (hasPassed !== null) set('cmi.success_status', hasPassed ? 'passed' : 'failed');
    } else {
      set(names.status, hasPassed === null ? 'completed' : hasPassed ? 'passed' : 'failed');
    }
  };
  // What was done once is never undone.
  const tellBegun = () => {
    if (['', 'not attempted', 'unknown'].includes(get(names.status))) set(names.status, 'incomplete');
  };
  const tellPlace = () => {
    const { step, total } = kept.place;
    set(names.place, `${step}/${total}`);
    if (kept.result) return;
    tellBegun();
    if (version === '2004') set('cmi.progress_measure', Math.min(step / total, 1));
  };

  // Of several rounds the best counts: who has passed can go on to further questions without a risk.
  const isBetter = ({ right, total }) =>
    !kept.result || right / total > kept.result.right / kept.result.total;
  const isCount = (number, least) => Number.isInteger(number) && number >= least;
  const hear = (frame) => ({ source, data }) => {
    if (source !== frame.contentWindow || data?.careerQuiz !== 1) return;
    const { type, step, total, right, height, top } = data;
    if (type === 'ready') {
      source.postMessage({ careerQuiz: 1, type: 'hello', results: true }, '*');
    } else if (type === 'resize' && isCount(height, 1)) {
      frame.style.blockSize = `${Math.max(height, 100)}px`;
    } else if (type === 'scroll' && isCount(top, 0)) {
      const place = frame.getBoundingClientRect().top + top;
      if (place < 0 || place > innerHeight * 0.8) scrollBy(0, place - 16);
    } else if (type === 'progress' && isCount(step, 1) && isCount(total, 1)) {
      kept.place = { step, total };
      tellPlace();
      save();
    } else if (type === 'result' && isCount(right, 0) && isCount(total, 1) && right <= total) {
      if (isBetter({ right, total })) kept.result = { right, total };
      tellResult();
      save();
    }
  };

  // The frame's links lead to pages of a site, which a course does not have; what is told is said above,
  // and what authors say of it, that nothing leaves the browser, is not so in a course.
  const tidy = (frame) => {
    const [sheet] = frame.contentDocument.styleSheets;
    const hidden = '.told-above, .foot > p:not(.of-result), .foot a, a[href^="guide/"], .footer > a, .opening';
    sheet?.insertRule(`:is(${hidden}) { display: none; }`, sheet.cssRules.length);
  };

  const time = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    if (version === '2004') return `PT${seconds}S`;
    const two = (number) => String(number).padStart(2, '0');
    return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  };

  const finish = () => {
    if (isOver) return;
    isOver = true;
    saveAtOnce();
    // Who comes next in this browser finds nothing of this learner.
    storage?.removeItem(KEY);
    set(names.time, time());
    if (packed) set('cmi.suspend_data', packed);
    call('commit', '');
    call('finish', '');
  };

  const start = async () => {
    if (!api) document.querySelector('[data-notice=alone]').hidden = false;
    call('initialize', '');
    // Said at once, for browsers that are closed without a word: what is kept is there next time.
    set(names.exit, 'suspend');
    await read();
    if (kept.record === undefined) storage?.removeItem(KEY);
    else keep(KEY, kept.record);
    // Told again: a course forgets what was told in a visit before.
    if (kept.result) tellResult();
    else tellBegun();
    if (kept.place) tellPlace();
    packed = get('cmi.suspend_data');
    call('commit', '');

    const frame = document.querySelector('iframe');
    addEventListener('message', hear(frame));
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== KEY || isOver) return;
      kept.record = newValue ?? undefined;
      save();
    });
    frame.addEventListener('load', () => tidy(frame));
    isOpen = true;
    frame.src = frame.dataset.src;
  };

  addEventListener('pagehide', finish);
  // Out of the browser's memory, with the course closed.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  start();
})();
