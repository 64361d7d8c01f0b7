// What a reader meets: opens an article in Chromium, by its address or by a link from another page of
// the site, and takes the first question of the quiz in it.

import { PARAGRAPHS, TITLES } from './pages.mjs';

const WAIT = 30000;

// Counts what the page is told, before anything can tell it.
const COUNTED = `
  window.counted = { ready: 0, progress: 0 };
  for (const name of Object.keys(counted)) {
    addEventListener('career-quiz:' + name, () => { counted[name] += 1; });
  }`;

// The texts of the article's own paragraphs, in their order.
const paragraphs = (page) => page.evaluate((own) => {
  const texts = [...document.querySelectorAll('p, section')].map((it) => it.textContent.trim());
  return texts.filter((text) => own.includes(text));
}, PARAGRAPHS);

const frameOf = async (page, quiz) => {
  const found = () => page.frames().find((frame) => frame.url().startsWith(`${quiz}embed/`));
  const until = Date.now() + WAIT;
  while (!found() && Date.now() < until) await page.waitForTimeout(50);
  return found();
};

const fits = (frame) => frame.waitForFunction(() => {
  const { height } = document.documentElement.getBoundingClientRect();
  const { overflowY } = document.documentElement.style;
  return Math.abs(height - innerHeight) <= 1 && overflowY === 'hidden';
}, null, { timeout: WAIT });

// A screen takes no press at first.
const GUARD = 400;
// By script: where a slide is scaled, the driver presses beside what it means to.
const press = (frame, selector) => frame.locator(selector).first().evaluate((element) => element.click());
const answer = async (frame) => {
  await frame.waitForSelector('main[data-screen=question]', { timeout: WAIT });
  await frame.waitForFunction((guard) => {
    const [ready] = performance.getEntriesByName('quiz-ready');
    return ready && performance.now() - ready.startTime > guard;
  }, GUARD, { timeout: WAIT });
  await press(frame, 'input[name=choice]');
  await press(frame, 'button[name=certainty][value="2"]');
  await frame.waitForSelector('main[data-screen=explanation]', { timeout: WAIT });
};

// What is wrong with an article, as sentences; none when all is well. `arrive` goes to it.
export const faults = async (browser, quiz, arrive, { text = true, scrolls = false } = {}) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const found = [];
  let documents = 0;
  page.on('pageerror', (error) => found.push(`throws: ${error.message.slice(0, 200)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /hydrat|react|career-quiz/i.test(message.text())) {
      found.push(`logs: ${message.text().slice(0, 200)}`);
    }
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url().startsWith(`${quiz}embed/`)) documents += 1;
  });
  await page.addInitScript(COUNTED);
  try {
    await arrive(page);
    const frame = await frameOf(page, quiz);
    if (!frame) return [...found, 'the quiz is not in a frame'];
    await (await frame.frameElement()).scrollIntoViewIfNeeded();
    if (!scrolls) await fits(frame);
    await answer(frame);
    if (!scrolls) {
      await fits(frame);
      const counted = await page.evaluate(() => window.counted);
      if (counted.ready !== 1 || counted.progress !== 1) found.push(`counts ${JSON.stringify(counted)}`);
    }
    if (documents !== 1) found.push(`loads the quiz ${documents} times`);
    const links = await page.locator('a[data-career-quiz]:visible').count();
    if (links > 0 && !scrolls) found.push('shows the link beside the quiz');
    const own = await paragraphs(page);
    if (text && own.join() !== PARAGRAPHS.join()) found.push(`the article's text is ${JSON.stringify(own)}`);
  } catch (error) {
    found.push(`stops: ${String(error.message).split('\n')[0].slice(0, 200)}`);
  } finally {
    await page.context().close();
  }
  return found;
};

// Goes to a page by its address.
export const byAddress = (address) => (page) => page.goto(address, { waitUntil: 'load' });

// Comes to it by a link on another page of the site.
export const byClick = (home, link = TITLES.with) => async (page) => {
  await page.goto(home, { waitUntil: 'load' });
  // The program of an application has to be there, or the link is one like any other.
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: link }).first().click();
};
