// The script for host pages, `embed.js`, on a page with three frames: one that follows, one sandboxed,
// one that asks for the result.

import assert from 'node:assert/strict';
import vm from 'node:vm';

import { MARK } from './generator.mjs';

const QUIZ = 'https://quiz.example';
const EVENTS = ['ready', 'progress', 'result'].map((type) => `career-quiz:${type}`);
const ALLOWED = ['height', 'min-height', 'max-height', 'aspect-ratio', 'box-sizing', 'padding', 'transition', 'color-scheme'];

const frameOf = (attributes) => {
  const made = {
    localName: 'iframe',
    src: `${QUIZ}/embed/`,
    styles: {},
    events: [],
    posted: [],
    clientTop: 0,
    matches: () => true,
    closest: () => null,
    getAttribute: (name) => attributes[name] ?? null,
    getBoundingClientRect: () => ({ top: -2000, bottom: -1000, height: 640 }),
    getRootNode: () => ({ activeElement: made, querySelectorAll: () => [] }),
    dispatchEvent: (event) => made.events.push(event),
  };
  made.contentWindow = { postMessage: (message) => made.posted.push(message) };
  made.style = {
    setProperty: (name, value, priority) => {
      assert.ok(ALLOWED.includes(name) && priority === 'important', name);
      made.styles[name] = value;
    },
  };
  return made;
};

export const host = (sources, by) => {
  let heard;
  const frames = [frameOf({}), frameOf({ sandbox: 'allow-scripts' }), frameOf({ 'data-results': '' })];
  const scrolled = [];
  const body = {};
  const warned = [];
  // The origin that each frame has said first that it is ready from, at its address or at another.
  const origins = [];
  for (const frame of frames) frame.parentElement = body;
  const window = {
    innerHeight: 800,
    origin: 'https://blog.example',
    customElements: { get: () => undefined, define: () => {} },
    HTMLElement: class {},
    CustomEvent: class { constructor(type, options) { Object.assign(this, { type, ...options }); } },
    CSS: { supports: () => by.maybe(0.5) },
    URL,
    console: { warn: (said) => { warned.push(said); } },
    MutationObserver: class { observe() {} },
    matchMedia: () => ({ addEventListener: () => {} }),
    getComputedStyle: () => ({
      scrollPaddingTop: 'auto', overflowY: 'visible', backgroundImage: 'none',
      backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)', fontFamily: 'serif',
    }),
    addEventListener: (type, listener) => { if (type === 'message') heard = listener; },
    scrollBy: (...given) => scrolled.push(given),
    document: {
      body,
      documentElement: { lang: 'en' },
      currentScript: { src: `${QUIZ}/embed.js` },
      baseURI: 'https://blog.example/',
      querySelectorAll: () => frames,
      querySelector: () => null,
      addEventListener: () => {},
    },
  };
  window.window = window;
  window.self = window;
  vm.runInContext(sources.host.replace('{{title}}', 'Quiz'), vm.createContext(window));

  return (data) => {
    const at = by.below(4);
    const frame = frames[at];
    const origin = by.one([QUIZ, QUIZ, 'null', 'https://elsewhere.example', `${QUIZ}.evil.example`, '']);
    for (const { events, posted } of frames) [events.length, posted.length] = [0, 0];
    scrolled.length = 0;
    const before = JSON.stringify(frames.map(({ styles }) => styles));
    heard({ data, origin, source: frame ? frame.contentWindow : by.one([{}, null, window]) });

    const isReady = data?.careerQuiz === 1 && data.type === 'ready';
    const isFrom = frame && (origin === QUIZ || origin === (origins[at] ?? (isReady ? origin : null)));
    if (isFrom && isReady) origins[at] = origin;
    assert.ok(warned.length < 2, 'says the same twice');
    if (!isFrom) {
      assert.equal(JSON.stringify(frames.map(({ styles }) => styles)), before, 'a stranger changes nothing');
      assert.ok(frames.every(({ events, posted }) => events.length + posted.length === 0), 'nor is answered');
      assert.equal(scrolled.length, 0, 'nor scrolls');
    }
    frames.forEach((one, place) => {
      if (one !== frame) assert.equal(one.events.length + one.posted.length, 0, 'one frame for another');
      const { height } = one.styles;
      if (height !== undefined) {
        assert.match(height, /^\d+px$/);
        assert.ok(parseInt(height, 10) >= 100 && parseInt(height, 10) <= 20000, height);
      }
      for (const { type, detail } of one.events) {
        assert.ok(EVENTS.includes(type), type);
        if (type.endsWith('result')) assert.equal(place, 2, 'a result that nobody asked for');
        for (const [name, value] of Object.entries(detail)) {
          const isName = ['quiz', 'path'].includes(name);
          if (isName) assert.ok(typeof value === 'string' && /^[\w -]{0,200}$/.test(value), name);
          else assert.ok(Number.isInteger(value) && value >= 0 && value <= 999, `${name}: ${value}`);
        }
      }
      assert.ok(!JSON.stringify(one.posted).includes(MARK), 'passed on');
    });
    for (const given of scrolled.flat()) {
      const top = typeof given === 'object' ? given.top : given;
      assert.ok(Number.isFinite(top) && Math.abs(top) < 50000, `scrolled by ${top}`);
    }
  };
};
