// Whether the quiz does in old builds of Chromium what docs/browsers.md says: in the oldest that it is whole
// in it is taken to its result by keyboard, in a later one too, and one below is led to read/.
//
//   node run.mjs --quiz http://127.0.0.1:8080/ --work FOLDER [--only chromium-102]
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Browser, unpacked } from './browser.mjs';
import { firstQuestion, toTheResult } from './walk.mjs';

const BUILDS = [
  { name: 'chromium-92', is: 'led to read/' },
  { name: 'chromium-102', is: 'whole' },
  { name: 'chromium-110', is: 'whole' },
];
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'];

const { values } = parseArgs({ options: { quiz: { type: 'string' }, work: { type: 'string' }, only: { type: 'string' } } });
const { quiz, work, only } = values;

// A page with its style sheet: a ground of its own, a measure, and a scene or a heading that is larger than
// the text; nothing is shown that the sheet hides.
const LOOKS_LIKE_A_PAGE = `(() => {
  const body = getComputedStyle(document.body);
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  return {
    ground: body.backgroundColor,
    larger: size(document.querySelector('.scene') ?? document.querySelector('main h1')) > size(document.body),
    measure: document.querySelector('.page').getBoundingClientRect().width < 800,
    hidden: [...document.querySelectorAll('.no-script, .on-its-way, .followed, .printed')]
      .every((part) => !part.getClientRects().length),
  };
})()`;

const pictures = async (browser, name) => {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      await browser.look({ width, scheme });
      await browser.picture(join(work, `${name}-${width}-${scheme}.png`));
    }
  }
};

const isStyled = (look) => {
  assert.deepEqual(look, { ground: 'rgb(251, 250, 247)', larger: true, measure: true, hidden: true });
};

const whole = async (browser, name) => {
  const look = await firstQuestion(browser);
  await pictures(browser, name);
  await browser.look({ width: 1280 });
  isStyled(await browser.run(LOOKS_LIKE_A_PAGE));
  assert.equal(look.checked, true);
  assert.equal(look.ring, true, 'a choice that has the focus shows it');
  await browser.open(quiz);
  await browser.until('the first question again', 'performance.getEntriesByName("quiz-ready").length');
  const way = await toTheResult(browser);
  assert.ok(await browser.run('document.querySelector("[data-path]").dataset.path'), 'a path');
  await browser.picture(join(work, `${name}-result.png`));
  return `taken to its result by keyboard, over ${way.length} screens`;
};

const led = async (browser, name) => {
  await browser.until('the quiz to read', '/read\\/#no-engine$/.test(location.href) && document.querySelector(".reading")');
  await pictures(browser, name);
  await browser.look({ width: 1280 });
  isStyled(await browser.run(LOOKS_LIKE_A_PAGE));
  const reasons = await browser.run(`[...document.querySelectorAll('.reason')]
    .filter((reason) => reason.getClientRects().length).map((reason) => reason.id)`);
  assert.deepEqual(reasons, ['no-engine'], 'one reason, and the right one');
  return 'led to read/, with the reason';
};

let failed = false;
for (const { name, is } of BUILDS.filter((build) => !only || build.name === only)) {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname ?? '.', 'node_modules', name, 'package.json')));
  mkdirSync(work, { recursive: true });
  const browser = await Browser.start(unpacked(name, version, work), work);
  try {
    await browser.look({ width: 1280 });
    const { product } = await browser.ask('Browser.getVersion');
    await browser.open(quiz);
    console.log(`${product}: ${await (is === 'whole' ? whole : led)(browser, name)}`);
  } catch (error) {
    failed = true;
    console.error(`${name} should be ${is}: ${error.stack}\n${browser.heard.join('\n')}`);
  } finally {
    await browser.close();
  }
}
process.exitCode = failed ? 1 : 0;
