// What every article of the test says, and the lines that go into it as the page for site owners has
// them: read from that page, so that nothing is tried that nobody is given.

import { readFileSync } from 'node:fs';

// What the page has in place of an address that it does not know.
const PLACEHOLDER = 'https://your-quiz.example/';
const LETTERS = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

// Each text to copy by its name, for a quiz at this address.
export const snippetsOf = (dist, address) => {
  const page = readFileSync(`${dist}/add-to-your-site/index.html`, 'utf8');
  const snippets = {};
  for (const [, name, markup] of page.matchAll(/<code data-snippet="([\w-]+)"[^>]*>([^]*?)<\/code>/g)) {
    snippets[name] = markup
      .replace(/&(lt|gt|amp|quot|#39);/g, (_, letter) => LETTERS[letter])
      .replaceAll(PLACEHOLDER, address);
  }
  return snippets;
};

// The paragraphs of every article, with the quiz and without.
export const PARAGRAPHS = [
  'The first paragraph of the article.',
  'The paragraph before the quiz.',
  'The paragraph after the quiz.',
  'The last paragraph of the article.',
];

// An article's text with these lines in its middle, or without any.
export const article = (lines = '') => {
  const [first, before, after, last] = PARAGRAPHS;
  return [first, before, lines, after, last].filter(Boolean).join('\n\n') + '\n';
};

// The names of the two articles, as links to them say them.
export const TITLES = { with: 'An article with the quiz', without: 'An article without it' };
