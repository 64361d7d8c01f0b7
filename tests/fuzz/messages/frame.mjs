// The frame's own script in a page that is only as much of one as it asks for.

import assert from 'node:assert/strict';
import vm from 'node:vm';

import { MARK } from './generator.mjs';

const SENT = ['ready', 'resize', 'scroll', 'progress', 'result'];

export const frame = (sources, by) => {
  const heard = {};
  const sent = [];
  const timers = [];
  const host = { postMessage: (message) => sent.push(message) };
  const told = { hidden: true };
  // The page's first script adds a policy; no message adds anything.
  let isStarted = false;
  const all = { setAttribute: () => {}, addEventListener: () => {} };
  const pathPage = {};
  const parts = { '[name=all]': all, '[data-path-page]': pathPage };
  const foot = { dataset: { blocked: '' }, querySelector: (selector) => parts[selector] ?? told };
  const score = { dataset: { right: '3', total: '5' } };
  const main = {
    dataset: { screen: 'result' },
    querySelector: (selector) => ({ '[data-path]': { dataset: { path: 'try-first' } }, '.score': score })[selector] ?? null,
  };
  let high = 640;
  // Where a message has led the frame: to itself in another language, or nowhere.
  let led = [];
  const body = {};
  const page = {
    lang: 'en',
    dataset: { languages: '{"es":"es/","ar":"ar/"}' },
    style: { overflowY: '', setProperty: () => {}, removeProperty: () => {}, outlineColor: '' },
    toggleAttribute: () => {},
    getBoundingClientRect: () => ({ height: high, top: 0 }),
  };
  // The rule that the look of the page around is written into.
  const rule = {
    tokens: {},
    set cssText(text) { assert.equal(text, ''); this.tokens = {}; },
    setProperty(name, value) { this.tokens[name] = value; },
  };
  class Observer {
    observe() {}
    disconnect() {}
  }
  const window = {
    innerWidth: 600,
    innerHeight: 640,
    performance: { now: () => Date.now() },
    location: { search: '?theme=light', hash: '#?secret=abcdefghij', href: 'https://quiz.example/embed/', host: 'quiz.example', origin: 'https://quiz.example', replace: (address) => led.push(address) },
    URLSearchParams,
    MutationObserver: Observer,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    Event: class { constructor(type) { this.type = type; } },
    dispatchEvent: ({ type }) => assert.equal(type, 'accent'),
    addEventListener: (type, listener) => { heard[type] = listener; },
    setTimeout: (call) => timers.push(call),
    requestAnimationFrame: () => {},
    scrollBy: () => {},
    open: () => assert.fail('a message opens nothing'),
    getComputedStyle: () => ({ outlineColor: '' }),
    document: {
      styleSheets: [{ cssRules: [{ cssRules: [{ style: rule }] }], insertRule: () => 0 }],
      documentElement: page,
      body,
      activeElement: body,
      createElement: (name) => (name === 'meta' && !isStarted ? {} : assert.fail('a message makes nothing')),
      head: { append: () => assert.ok(!isStarted, 'a message starts nothing') },
      querySelector: (selector) => (selector === '.foot' ? foot : main),
      getElementById: () => ({ content: {} }),
      addEventListener: () => {},
    },
  };
  window.window = window;
  window.self = window;
  window.parent = host;
  const context = vm.createContext(window);
  vm.runInContext(sources.asked, context);
  vm.runInContext(sources.frame.replace('{{quiz}}', 'ai-project-manager'), context);
  assert.equal(page.dataset.theme, 'light');
  isStarted = true;

  const looks = () => JSON.stringify([page.dataset, page.style, rule.tokens, told.hidden]);
  return (data) => {
    const isFromHost = by.maybe(0.8);
    const before = looks();
    sent.length = 0;
    led = [];
    high = by.one([0, 1, 640, 641, 20000, 25000, 1e9]);
    heard.message({ source: isFromHost ? host : by.one([{}, window, null]), data });
    for (const call of timers.splice(0)) call();

    for (const address of led) {
      assert.match(address, /^(es|ar)\/embed\/\?theme=light&(language=\1|lang=\1&follows=)#continue&\?secret=abcdefghij$/);
      assert.ok(isFromHost && data.careerQuiz === 1 && data.type === 'config', address);
    }
    const { theme, accent } = page.dataset;
    assert.ok(['auto', 'light', 'dark'].includes(theme), `theme: ${theme}`);
    for (const [name, value] of Object.entries(rule.tokens)) {
      const known = name.startsWith('--font-') ? /^[\w\s"',.-]{1,400}$/ : /^#[\da-f]{6}$/;
      assert.match(value, known, name);
    }
    assert.ok(accent === undefined || (typeof accent === 'string' && accent.length < 8), `accent: ${accent}`);
    if (!told.hidden && before.includes('true')) {
      assert.ok(isFromHost && data.careerQuiz === 1 && data.type === 'hello' && data.results === true);
    }
    if (!isFromHost || typeof data !== 'object') assert.equal(looks(), before, 'a stranger changes nothing');
    if (!isFromHost) assert.deepEqual(sent, [], 'nor is answered');
    for (const message of sent) {
      const said = typeof message === 'string' ? JSON.parse(message) : message;
      const text = JSON.stringify(said);
      assert.ok(!text.includes(MARK), `passed on: ${text}`);
      const height = said.height ?? said.value ?? said.top ?? 0;
      assert.ok(Number.isInteger(height) && height >= 0 && height <= 20000, text);
      if (said.careerQuiz !== undefined) {
        assert.ok(said.careerQuiz === 1 && said.id === 'ai-project-manager' && SENT.includes(said.type), text);
      }
    }
  };
};
