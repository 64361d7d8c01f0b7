// How much there is to read on the page now, and how high it is. Words are those that can be seen without
// unfolding anything, in what is the screen's own: not in the head and the foot of the page.
const page = document.scrollingElement;
const main = document.querySelector('main') ?? document.body;
const below = (element) => element ? element.getBoundingClientRect().bottom + scrollY : 0;

const isFolded = (element) => {
  for (let at = element.closest('details:not([open])'); at; at = at.parentElement?.closest('details:not([open])')) {
    if (!at.querySelector(':scope > summary')?.contains(element)) return true;
  }
  return false;
};
const isApart = (element) => element.closest(
  'header, footer, .foot, .visually-hidden, script, style, noscript, template, option, [aria-hidden=true]');
const isShown = (element) => !isApart(element) && !isFolded(element) && element.checkVisibility();

const count = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const wordsOf = (skips) => {
  let words = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element.closest(skips) && isShown(element)) words += count(walker.currentNode.data);
  }
  // Of a list to choose from, what is chosen is seen.
  for (const list of document.querySelectorAll('select')) {
    if (!list.closest(skips) && isShown(list)) words += count(list.selectedOptions[0]?.text ?? '');
  }
  return words;
};

return {
  words: wordsOf('.nothing'),
  new_words: wordsOf('.fold, .marked'),
  page_height: page.scrollHeight,
  screen_height: Math.ceil(below(main)),
  scale_end: Math.ceil(below(document.querySelector('.scale'))),
  next_end: Math.ceil(document.querySelector('.next button')?.getBoundingClientRect().bottom ?? 0),
};
