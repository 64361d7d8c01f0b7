// Uses the package of npm as somebody does who has nothing but Node.js: in an empty folder, without a network.
// What it builds of the shipped quiz has to be what `cargo xtask build` builds, to the last byte.
//
//   node run.mjs TARBALL DIST
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [tarball, dist] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'career-quiz-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// No registry answers there.
const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_offline: 'true' };
const npx = (...args) => {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', `file:${tarball}`, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const works = (...args) => {
  const { status, said } = npx(...args);
  assert.equal(status, 0, `${args.join(' ')}: ${said}`);
  return said;
};
const names = (at, above = '') => readdirSync(join(at, above), { withFileTypes: true }).flatMap((it) => (it.isDirectory()
  ? names(at, `${above}${it.name}/`) : [above + it.name])).sort();

const refused = npx('check');
assert.equal(refused.status, 1);
assert.match(refused.said, /begin one with `career-quiz new ID`/);

works('new', 'my-quiz');
assert.ok(existsSync(join(folder, 'content/my-quiz/questions.toml')));
writeFileSync(join(folder, 'quiz.gift'), '::One::What is two and two? {=Four ~Five#Count again.}\n');
assert.match(works('import', 'quiz.gift', '--quiz', 'brought'), /1/);
assert.match(works('check'), /brought: 1 questions/);
assert.match(npx('build').said, /content\/ has brought, my-quiz: say which/);
works('build', '--quiz', 'brought', '--site-url', 'https://quiz.example/');
assert.match(readFileSync(join(folder, 'dist/index.html'), 'utf8'), /https:\/\/quiz\.example\//);

const file = join(folder, 'content/brought/questions.toml');
writeFileSync(file, readFileSync(file, 'utf8').replace('right = true', 'right = 1'));
const wrong = npx('check', '--quiz', 'brought');
assert.equal(wrong.status, 1);
assert.match(wrong.said, /content\/brought\/questions\.toml:\d+/);

// The quiz of the site, in a folder that has it alone.
rmSync(join(folder, 'content'), { recursive: true });
works('build', '--quiz', 'ai-project-manager');
const made = join(folder, 'dist');
assert.deepEqual(names(made), names(dist));
const differ = names(dist).filter((name) => !readFileSync(join(made, name)).equals(readFileSync(join(dist, name))));
assert.deepEqual(differ, []);

const serving = spawn('npx', ['--yes', `file:${tarball}`, 'serve', '--quiz', 'ai-project-manager', '--port', '0'], { cwd: folder, env, detached: true });
const address = await new Promise((resolve, reject) => {
  let said = '';
  serving.stdout.on('data', (part) => {
    said += part;
    const found = /http:\/\/\S+/.exec(said);
    if (found) resolve(found[0]);
  });
  serving.on('exit', () => reject(new Error(said)));
});
try {
  const page = await fetch(address);
  assert.equal(page.status, 200);
  assert.equal(await page.text(), readFileSync(join(dist, 'index.html'), 'utf8'));
  assert.equal((await fetch(`${address}nothing`)).status, 404);
} finally {
  process.kill(-serving.pid);
}
console.log(`${names(dist).length} files are the same to the last byte`);
