// Writes what was found into docs/places.md, and the versions into the table that the page for site
// owners is made from.
//
//   node document.mjs --work ../../target/places

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: given } = parseArgs({
  options: Object.fromEntries(['dist', 'chromium', 'work'].map((name) => [name, { type: 'string' }])),
});
const here = import.meta.dirname;
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const table = join(here, 'places.json');
const places = read(table);
const found = read(join(given.work, 'found.json'));
const readers = read(join(given.work, 'readers.json'));

const WAYS = {
  html: 'the lines',
  asciidoc: 'the lines between `++++`',
  hugo: 'the shortcode',
  marp: 'the lines, with `--html`',
  wordpress: 'the address alone',
};
const wayOf = ({ way }) => WAYS[way] ?? 'script in the configuration, frame in the article';
const told = (faults) => {
  if (!faults) return '–';
  return faults.length === 0 ? 'works' : faults.join('; ').replaceAll('|', '\\|');
};
const works = ({ address, click }) => address?.length === 0 && !click?.length;

const rows = places.map((place) => {
  const result = found[place.id];
  if (place.by) return `| ${place.name} | ${place.version} | ${wayOf(place)} | works | – (\`${place.by}\`) |`;
  if (!result || result.missing) return `| ${place.name} | could not be had | ${wayOf(place)} | – | – |`;
  const { version, address, click } = result;
  return `| ${place.name} | ${version} | ${wayOf(place)} | ${told(address)} | ${told(click)} |`;
});
for (const place of places) {
  const result = found[place.id];
  if (!place.by) place.version = result && works(result) ? result.version : null;
}
const texts = readers.map(({ name, version, missing, html, element }) => (
  missing ? `| ${name} | ${missing} | – | – |` : `| ${name} | ${version} | ${html} | ${element} |`
));

writeFileSync(join(here, '../../docs/places.md'), `# Places

What became of the lines of \`add-to-your-site/\` in the systems that sites are made with, and in
programs that pass an article on without its frames. \`cargo xtask places\` writes this page: it
installs each system in the version that its folder in \`tests/places/\` locks, pastes the lines from
the built page into an article, builds the site, opens it in Chromium, by its address and by a link
within the site, and answers the first question.

“Works” means: the quiz is in a frame and is loaded once, the frame follows its height, the page hears
of it and of the answer once, the article has all its paragraphs in their order, and nothing is thrown
or logged about it. On a slide (Marp, reveal.js, Slidev) the frame scrolls, because a slide has a height of its own.

| system | version | what is pasted | by address | by a link |
|---|---|---|---|---|
${rows.join('\n')}

## Where frames and scripts are removed
What is left of the lines in feeds, in readers' views, and behind sanitisers with the settings that
they come with, but for two that are told to take tags away: “the link” means the link to the quiz, once, and none of the lines as text.

| program | version | frame and link | \`<career-quiz>\` with a link in it |
|---|---|---|---|
${texts.join('\n')}

bleach and xss show tags that they do not know as text unless they are told to take them away; then an
author sees that the lines were not taken as HTML.
`);
writeFileSync(table, `[\n${places.map((place) => `  { ${Object.entries(place).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')} }`).join(',\n')}\n]\n`);
