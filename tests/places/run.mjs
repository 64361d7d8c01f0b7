// Installs each system of the table into a folder of its own, pastes the lines from the page for site
// owners into an article, builds the site, and looks at it in Chromium.
//
//   node run.mjs --dist ../../dist --quiz http://127.0.0.1:8080/ --work ../../target/places \
//     --chromium /usr/bin/chromium [--only vitepress,hugo]
//
// Keeps what it found in the working folder, for document.mjs. Ends with an error where the quiz does
// not do what it has to; a system that cannot be had is said and is none.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { byAddress, byClick, faults } from './look.mjs';
import { article, snippetsOf, TITLES } from './pages.mjs';
import { serve } from './serve.mjs';

const { values: given } = parseArgs({
  options: Object.fromEntries(['dist', 'quiz', 'work', 'chromium', 'only']
    .map((name) => [name, { type: 'string' }])),
});
const here = import.meta.dirname;
const places = JSON.parse(readFileSync(join(here, 'places.json'), 'utf8'));
const only = given.only?.split(',');
const snippets = snippetsOf(given.dist, given.quiz);

const run = (folder) => (program, ...words) => execFileSync(program, words, {
  cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8,
  env: { ...process.env, CI: '1', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', GATSBY_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' },
});

// Installs what is locked, unless the same is installed already.
const install = (id, folder, { locked, npm = 'ci' }) => {
  const from = join(here, id);
  const kept = join(folder, `.${locked}`);
  const wanted = readFileSync(join(from, locked), 'utf8');
  const copies = locked === 'package-lock.json' ? ['package.json', locked] : [];
  if (existsSync(kept) && readFileSync(kept, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (copies.length > 0) {
    for (const name of copies) cpSync(join(from, name), join(folder, name));
    run(folder)('npm', npm, '--ignore-scripts', '--prefer-offline', '--loglevel=error', '--include=dev');
  } else {
    run(folder)('python3', '-m', 'venv', 'venv');
    run(folder)('venv/bin/pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '-r', join(from, locked));
  }
  writeFileSync(kept, wanted);
};

const write = (folder, files) => {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

const look = async (place, browser) => {
  const system = await import(`./${place.id}/system.mjs`);
  const folder = resolve(given.work, place.id);
  if (system.locked) install(place.id, folder, system);
  else mkdirSync(folder, { recursive: true });
  for (const made of [system.out, ...(system.made ?? [])]) rmSync(join(folder, made), { recursive: true, force: true });
  write(folder, system.files({ snippets, article, titles: TITLES }));
  await system.build(run(folder), folder);
  const version = system.version({ run: run(folder), folder, read: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) });
  const site = await serve(join(folder, system.out));
  const options = system.look ?? {};
  const { home = '/', article: at = '/article/' } = system;
  const found = { version };
  found.address = await faults(browser, given.quiz, byAddress(site + at), options);
  found.click = system.clicks === false ? null : await faults(browser, given.quiz, byClick(site + home, system.link), options);
  return found;
};

const browser = await chromium.launch({ executablePath: given.chromium, args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(given.work, { recursive: true });
const kept = join(given.work, 'found.json');
const found = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
for (const place of places) {
  if (place.by || (only && !only.includes(place.id))) continue;
  const start = Date.now();
  try {
    found[place.id] = await look(place, browser);
  } catch (error) {
    // What it says about a program that is not there, or of the last step of a build.
    const said = `${error.stderr || error.stdout || error.message}`.trim();
    found[place.id] = { missing: said.slice(-1500) };
  }
  console.log(`${place.name}: ${JSON.stringify(found[place.id])} (${Math.round((Date.now() - start) / 1000)} s)`);
  writeFileSync(kept, `${JSON.stringify(found, null, 2)}\n`);
}
await browser.close();
const wrong = places.filter(({ id }) => [found[id]?.address, found[id]?.click].some((it) => it?.length));
if (wrong.length > 0) {
  console.error(`Not as it has to be: ${wrong.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
