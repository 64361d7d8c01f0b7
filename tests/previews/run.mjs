// What programs that make previews of links find on our pages, as they are built for an address and served.
// Each has to find what it reads, and the table of docs/sharing.md has to say which that is.
//
//   node run.mjs --pages FOLDER --address http://quiz.example/ --port 8080
//
// FOLDER is what was built for the address; a server on this machine answers with it at the port.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { PROGRAMS } from './programs.mjs';
import { redirect } from './redirected.mjs';
import { complaints } from './vocabulary.mjs';

const { values } = parseArgs({
  options: { pages: { type: 'string' }, address: { type: 'string' }, port: { type: 'string' } },
});
const { pages: folder, address } = values;
redirect(Number(values.port));

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = (name) => readFileSync(join(folder, name, 'index.html'), 'utf8');
const inside = (name) =>
  readdirSync(join(folder, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${name}${entry.name}/`)
    .sort();

const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => SIGNS[name]);
const between = (name, before, after) => {
  const text = page(name).split(before)[1]?.split(after)[0];
  assert.ok(text, `${name || 'the quiz'} has no ${before}`);
  return plain(text);
};

/** Width and height of a picture, from its own first bytes. */
async function measured(picture) {
  const bytes = Buffer.from(await (await fetch(picture)).arrayBuffer());
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', picture);
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

/** What somebody sees on a page, as far as a preview should say it. */
async function shown(name, { heading = '<h1>', end = '</', card, kind, data, isForQuiz }) {
  const title = between(name, heading, end);
  const picture = address + card;
  return {
    title,
    text: between(name, '<meta name="description" content="', '">'),
    picture,
    size: await measured(picture),
    kind,
    data,
    embed: isForQuiz ? { title, picture } : undefined,
  };
}

const [path] = inside('r/');
const topics = inside('guide/');
// As it is shared, with a result behind its `#`, which no server sees.
const shared = `${path}#v2.AAAA`;
const QUIZ = { heading: '<title>', card: 'card.png', kind: 'website', data: ['Quiz'], isForQuiz: true };
const PATH = { card: `${path}card.png`, kind: 'article', data: [], isForQuiz: true };
const TOPIC = { card: 'card.png', kind: 'article', data: ['Article'], isForQuiz: false };
// The title of such a page has the quiz's name behind that of its own.
const score = 'c/4-5/';
const SCORE = {
  heading: '<title>', end: ' – ', card: `${score}card.png`, kind: 'website', data: [], isForQuiz: true,
};
const onScore = await shown(score, SCORE);
const onQuiz = await shown('', QUIZ);
const onPath = await shown(path, PATH);
const onTopic = await shown(topics[0], TOPIC);
// The picture of a topic is that of the quiz, and so is what is said for those who do not see it.
const PAGES = [
  { called: 'the quiz', asked: address, expected: onQuiz, onCard: onQuiz.title },
  { called: 'a path', asked: address + shared, expected: onPath, onCard: onPath.title },
  { called: 'a score', asked: `${address}${score}#v2.AAAA`, expected: onScore, onCard: onScore.title },
  { called: 'a topic of the guide', asked: address + topics[0], expected: onTopic, onCard: onQuiz.title },
];

/** The names of what a program reads, once it has found all of it as it is shown. */
async function look({ name, read: ask }) {
  const reads = new Set();
  for (const { called, asked, expected, onCard } of PAGES) {
    const told = await ask(asked);
    const where = `${name}, ${called}`;
    for (const [key, found] of Object.entries(told)) {
      reads.add(key);
      if (key === 'alt') assert.ok(found?.includes(onCard), `${where}: the alt is ${found}`);
      else if (key === 'data') assert.deepEqual(found.map((thing) => thing['@type']), expected.data, `${where}: data`);
      else assert.deepEqual(found, expected[key], `${where}: ${key}`);
    }
  }
  return reads;
}

/** The structured data of every page. */
function structured() {
  const names = ['', 'guide/', ...topics];
  return names.map((name) => {
    const text = page(name).split('<script type="application/ld+json">')[1]?.split('</script>')[0];
    assert.ok(text, `${name || 'the quiz'} has no structured data`);
    return { name: name || 'the quiz', data: JSON.parse(text) };
  });
}

const COLUMNS = [
  ['title, text, picture', ['title', 'text', 'picture'], 'yes'],
  ['its alt', ['alt'], 'yes'],
  ['its size', ['size'], 'yes'],
  ['kind', ['kind'], 'website, article'],
  ['structured data', ['data'], 'Quiz, Article'],
  ['oEmbed', ['embed'], 'the quiz, a path, a score'],
];

const versions = JSON.parse(read('package.json')).devDependencies;
const rows = [
  `| program | ${COLUMNS.map(([head]) => head).join(' | ')} |`,
  `|---|${COLUMNS.map(() => '---|').join('')}`,
];
for (const program of PROGRAMS) {
  const reads = await look(program);
  const cells = COLUMNS.map(([, keys, found]) => (keys.every((key) => reads.has(key)) ? found : '–'));
  rows.push(`| ${program.name} ${versions[program.name]} | ${cells.join(' | ')} |`);
}
const table = rows.join('\n');
console.log(table);

const things = structured();
const { data: quiz } = things[0];
assert.notDeepEqual(complaints([{ name: 'a trial', data: { ...quiz, stars: 5 } }]), [], 'a made-up property is found');
assert.deepEqual(complaints(things), [], 'the structured data is in the words of schema.org');
console.log(`structured data: ${things.length} pages in the words of schema.org, by schema-dts ${versions['schema-dts']}`);

const documented = read('../../docs/sharing.md').replaceAll('\r\n', '\n');
assert.ok(documented.includes(table), 'put this table into docs/sharing.md');
