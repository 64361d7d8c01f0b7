// Messages of every kind that can come by `postMessage`, from a seed: sound ones, sound ones with
// something else in one place, and nonsense.

// Mulberry32, by Tommy Ettinger, public domain.
export const dice = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most) => Math.floor(next() * most);
  return { below, one: (list) => list[below(list.length)], maybe: (share) => next() < share };
};

// Stands in texts that no side may pass on.
export const MARK = 'pass-me-not-on';

const TEXTS = [
  '', 'dark', 'light', 'auto', 'pink', '#f00', '#00aaff', '#1234567', 'f90', 'url(//elsewhere.example)',
  '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '\u202Ekcab', '\u200B', '\u{1F600}', '\uD800',
  '__proto__', 'constructor', 'toString', 'ready', 'hello', 'config', 'resize', 'abcdefghij', 'x'.repeat(100000),
  'red;background:url(//elsewhere.example)', '100px', '1e9', 'NaN', 'domain-expert', 'ai-project-manager', MARK,
];
const COLOURS = [
  'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0.5)', 'rgb(1e9, -7, 3)', 'rgb(.)', 'color(srgb 0.5 0.5 0.5)', 'red', 'var(--x)', MARK,
];
const FONTS = ['Georgia, serif', '"Fira Sans", sans-serif', 'a;b', 'url(//elsewhere.example)', MARK];
const NUMBERS = [
  0, -0, 1, 5, 99, 100, 640, 999, 1000, 20000, 20001, -1, 0.5, 1e9, 1e21, NaN, Infinity, -Infinity,
  2 ** 31, 2 ** 53, Number.MIN_VALUE,
];
const TYPES = ['ready', 'resize', 'scroll', 'progress', 'result', 'hello', 'config', 'eval', 'toString', MARK];
const NAMES = [
  'careerQuiz', 'id', 'type', 'height', 'top', 'step', 'total', 'path', 'right', 'results', 'theme',
  'accent', 'look', 'corners', 'language', 'message', 'secret', 'value', '__proto__', 'constructor',
];

const thing = ({ below, one, maybe }, depth = 0) => {
  switch (below(depth > 2 ? 6 : 12)) {
    case 0: return one(TEXTS);
    case 1: return one(NUMBERS);
    case 2: return below(20002);
    case 3: return maybe(0.5);
    case 4: return null;
    case 5: return undefined;
    case 6: return Array.from({ length: below(4) }, () => thing({ below, one, maybe }, depth + 1));
    case 7: return object({ below, one, maybe }, depth + 1);
    case 8: return BigInt(below(1000));
    case 9: return new Date(one(NUMBERS));
    case 10: return one([new Map([['type', 'hello']]), new Set([1]), /x/, new Uint8Array(3), new Error(MARK)]);
    default: {
      const ring = { careerQuiz: 1 };
      ring.type = ring;
      return ring;
    }
  }
};

const object = (by, depth = 0) => {
  const made = {};
  for (let count = by.below(6); count > 0; count -= 1) {
    // As structured cloning does it: an own property, whatever its name.
    Object.defineProperty(made, by.one(NAMES), {
      value: thing(by, depth), enumerable: true, configurable: true, writable: true,
    });
  }
  return made;
};

// What the documentation calls sound, of either side.
const sound = ({ below, one, maybe }) => ({
  careerQuiz: 1,
  id: one(['ai-project-manager', 'another-quiz', MARK]),
  type: one(TYPES),
  height: below(20001),
  top: below(20001),
  step: below(16),
  total: below(16),
  path: one(['domain-expert', 'try-first']),
  right: below(16),
  results: maybe(0.3),
  theme: one(['page', 'auto', 'light', 'dark']),
  accent: one(['#0af', '#00aaff', 'f90']),
  corners: one(['square', 'round']),
  look: {
    ground: [one(COLOURS), one(COLOURS)], text: one(COLOURS), link: one(COLOURS), font: one(FONTS),
  },
  language: one(['en', 'es', 'ar-EG', 'tlh', undefined]),
  lang: one(['en', 'es-MX', 'ar', 'de']),
});

export const message = (by) => {
  switch (by.below(8)) {
    case 0: return thing(by);
    case 1: return object(by);
    case 2: return JSON.stringify(sound(by));
    case 3: return { message: by.one(['ready', 'height', MARK]), secret: by.one(['abcdefghij', 'x', MARK]), value: thing(by) };
    case 4: return sound(by);
    default: {
      const made = sound(by);
      for (let count = 1 + by.below(3); count > 0; count -= 1) made[by.one(NAMES.slice(0, 15))] = thing(by, 1);
      return made;
    }
  }
};
