// The quiz by keyboard alone, from the first question to the result: nothing is clicked or focused from
// outside.

// More than any screen has controls, and more screens than the quiz has.
const MOST_TABS = 120;
const MOST_SCREENS = 60;

const SCREEN = 'document.querySelector("main[data-screen]").dataset.screen';
const PLACE = `${SCREEN} + (document.querySelector("[data-question], [data-about]")?.outerHTML.slice(0, 200) ?? "")`;
// A screen takes no press for a moment after it has come, so that a double click answers nothing.
const TAKES_PRESSES = `(() => {
  const came = performance.getEntriesByName('quiz-screen').pop();
  return !came || performance.now() - came.startTime > 400;
})()`;

const tabTo = async (browser, selector) => {
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    await browser.press('Tab');
    if (await browser.run(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
};

// What shows that the first choice has the focus, and that it is marked: how it looks itself, and how the
// box around it does.
const LOOK = `(() => {
  const choice = document.querySelector('input[name=choice]');
  const { outlineStyle } = getComputedStyle(choice);
  const box = getComputedStyle(choice.closest('.choice'));
  return { ring: [outlineStyle, box.outlineStyle].some((style) => style !== 'none'), checked: choice.checked, box: box.backgroundColor };
})()`;

export const firstQuestion = async (browser) => {
  await browser.until('the first question, answered by the app', 'performance.getEntriesByName("quiz-ready").length');
  await browser.until('a screen that takes presses', TAKES_PRESSES);
  await tabTo(browser, 'input[name=choice]');
  await browser.press(' ');
  await browser.until('a choice that is marked', 'document.querySelector("input[name=choice]").checked');
  return browser.run(LOOK);
};

const step = async (browser, screen) => {
  if (screen === 'question') {
    await tabTo(browser, 'input[name=choice]');
    await browser.press(' ');
    await tabTo(browser, 'button[name=certainty][value="2"]');
  } else if (screen === 'explanation') {
    await tabTo(browser, 'button[name=next], button[name=path]');
  } else {
    await tabTo(browser, '[data-about] input');
    await browser.press(' ');
    await tabTo(browser, 'button[name=advise]');
  }
  await browser.press('Enter');
};

// From a question to the result; answers with the screens on the way.
export const toTheResult = async (browser) => {
  const way = [];
  while (way.length < MOST_SCREENS) {
    const screen = await browser.run(SCREEN);
    way.push(screen);
    if (screen === 'result') return way;
    await browser.until('a screen that takes presses', TAKES_PRESSES);
    const before = await browser.run(PLACE);
    await step(browser, screen);
    await browser.until('the next screen', `${PLACE} !== ${JSON.stringify(before)}`);
  }
  throw new Error(`no result after ${way.join(', ')}`);
};
