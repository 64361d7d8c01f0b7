// What is left of the lines in feeds, in readers' views and behind programs that let no harmful HTML
// through: the link has to be there, once, and nothing of the lines as text.
//
//   node readers.mjs --dist ../../dist --chromium /usr/bin/chromium --work ../../target/places

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { chromium } from 'playwright-core';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import xss from 'xss';

import { PARAGRAPHS, snippetsOf } from './pages.mjs';

const { values: given } = parseArgs({
  options: Object.fromEntries(['dist', 'chromium', 'work'].map((name) => [name, { type: 'string' }])),
});
const QUIZ = 'https://quiz.example/';
const KSES = '/usr/share/wordpress/wp-includes/kses.php';

const versionOf = (name) => JSON.parse(
  readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'),
).version;
// Those in Python, locked as the systems are.
const venv = join(given.work, 'readers/venv');
if (!existsSync(venv)) {
  mkdirSync(join(given.work, 'readers'), { recursive: true });
  execFileSync('python3', ['-m', 'venv', venv]);
  const locked = join(import.meta.dirname, 'readers/requirements.txt');
  execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '-r', locked]);
}
const interpreter = join(venv, 'bin/python');
const python = (code) => (html) => execFileSync(interpreter, ['-c', `import sys\n${code}`], { input: html, encoding: 'utf8' });
const pythonVersion = (name) => execFileSync(interpreter, ['-c', `import importlib.metadata as m; print(m.version('${name}'))`], { encoding: 'utf8' }).trim();

const { window } = new JSDOM('');
const browser = await chromium.launch({ executablePath: given.chromium, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
// Readability takes an article for one only when it is long enough.
const readable = (html) => {
  const long = PARAGRAPHS.map((text) => `<p>${`${text} `.repeat(12)}</p>`);
  const text = `<title>A post</title><article><h1>A post</h1>${long.slice(0, 2).join('')}${html}${long.slice(2).join('')}</article>`;
  return new Readability(new JSDOM(text, { url: 'https://blog.example/' }).window.document).parse().content;
};

const readers = [
  ['DOMPurify', () => versionOf('dompurify'), (html) => createDOMPurify(window).sanitize(html)],
  ['sanitize-html', () => versionOf('sanitize-html'), (html) => sanitizeHtml(html)],
  ['nh3', () => pythonVersion('nh3'), python('import nh3; print(nh3.clean(sys.stdin.read()))')],
  ['bleach, taking tags away', () => pythonVersion('bleach'), python('import bleach; print(bleach.clean(sys.stdin.read(), strip=True))')],
  ['rehype-sanitize', () => versionOf('rehype-sanitize'), (html) => String(unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify).processSync(html))],
  ['lxml_html_clean', () => pythonVersion('lxml_html_clean'), python('from lxml_html_clean import clean_html; print(clean_html(sys.stdin.read()))')],
  ['xss, taking tags away', () => versionOf('xss'), (html) => xss(html, { stripIgnoreTag: true, stripIgnoreTagBody: ['script'] })],
  ['Element.setHTML of Chromium', () => browser.version(), (html) => page.evaluate((text) => {
    const element = document.createElement('div');
    element.setHTML(text);
    return element.innerHTML;
  }, html)],
  ['WordPress, wp_kses_post', () => /wp_version = '([\d.]+)/.exec(readFileSync('/usr/share/wordpress/wp-includes/version.php', 'utf8'))[1], (html) => {
    if (!existsSync(KSES)) throw new Error('WordPress is not installed');
    const code = `
      define('CUSTOM_TAGS', false);
      function apply_filters($name, $value) { return $value; }
      function wp_allowed_protocols() { return ['http', 'https', 'mailto']; }
      function wp_load_alloptions() { return []; }
      function wp_kses_stub() {}
      function did_action() { return 1; }
      function current_filter() { return ''; }
      require '${KSES}';
      echo wp_kses(stream_get_contents(STDIN), wp_kses_allowed_html('post'));`;
    return execFileSync('php', ['-d', 'error_reporting=0', '-r', code], { input: html, encoding: 'utf8' });
  }],
  ['HTMLPurifier', () => 'of the system', (html) => execFileSync('php', ['-d', 'error_reporting=0', '-r', `
      require 'HTMLPurifier.auto.php';
      echo (new HTMLPurifier())->purify(stream_get_contents(STDIN));`], { input: html, encoding: 'utf8' })],
  ['Readability', () => versionOf('@mozilla/readability'), readable],
];

const snippets = snippetsOf(given.dist, QUIZ);
const linkOf = (html) => {
  const body = new JSDOM(html).window.document.body;
  const links = [...body.querySelectorAll('a')].filter((link) => link.href === QUIZ && /^Take the quiz: /.test(link.textContent));
  const text = body.textContent.replace(/\s+/g, ' ');
  if (links.length !== 1) return links.length === 0 ? 'no link' : `${links.length} links`;
  if (/<iframe|embed\.js|career-quiz/.test(text)) return 'the lines are shown as text';
  return 'the link';
};

const report = [];
for (const [name, version, clean] of readers) {
  const row = { name };
  try {
    row.version = version();
    for (const lines of ['html', 'article', 'element']) row[lines] = linkOf(await clean(snippets[lines]));
  } catch (error) {
    row.missing = 'could not be run';
    console.error(`${error.stderr || error.message}`.slice(0, 500));
  }
  report.push(row);
  console.log(JSON.stringify(row));
}
await browser.close();
writeFileSync(join(given.work, 'readers.json'), `${JSON.stringify(report, null, 2)}\n`);
