// A copy of the project in a folder of its own, in which the site tool runs: it is WebAssembly, and sees
// no other folder. What it makes there is taken from it, so a run that fails changes nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = dirname(fileURLToPath(import.meta.url));

/** A script as the build makes it smaller (`crates/site/src/bundle/inline.rs`); its key begins with its kind. */
const smaller = async (key) => {
  const { minify } = await import('terser');
  const at = key.indexOf('\n');
  const { code } = await minify(key.slice(at + 1), {
    module: key.slice(0, at) === '--module',
    toplevel: true,
    compress: { passes: 3 },
    mangle: true,
    format: { quote_style: 1 },
  });
  return code.trimEnd();
};

export class Project {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'career-quiz-'));
    process.on('exit', () => rmSync(this.folder, { recursive: true, force: true }));
    for (const name of ['content', 'styles']) cpSync(join(HOME, name), this.path(name), { recursive: true });
    // What the author has comes before what the package has.
    if (existsSync('content')) cpSync('content', this.path('content'), { recursive: true, dereference: true });
  }

  path(name) {
    return join(this.folder, name);
  }

  bring(file, name) {
    cpSync(file, this.path(name));
  }

  folders(name) {
    return readdirSync(this.path(name), { withFileTypes: true }).filter((it) => it.isDirectory()).map((it) => it.name);
  }

  /** Puts what was made in the place of what is there; only when it is there as a whole. */
  take(name, to = name) {
    const place = resolve(to);
    const next = `${place}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    cpSync(this.path(name), next, { recursive: true });
    rmSync(place, { recursive: true, force: true });
    renameSync(next, place);
  }

  /** Runs the site tool. It says itself what went wrong. */
  run(args, env = {}) {
    const { TRUNK_STAGING_DIR: _, CAREER_QUIZ_SITE_URL: __, ...own } = process.env;
    // Where the collector of Node.js 20 marks step by step, it ends the process when so large a module asks
    // for memory meanwhile.
    const tool = ['--no-incremental-marking', join(HOME, 'site.mjs'), this.folder];
    const { status } = spawnSync(process.execPath, [...tool, ...args], {
      env: { ...own, ...env }, stdio: 'inherit',
    });
    if (status !== 0) throw Object.assign(new Error('the site tool has stopped'), { code: 'site' });
  }

  /** Builds the pages of a quiz into `staging`. */
  async build(quiz, address) {
    await this.run(['check', '--quiz', quiz]);
    // The site tool can start no program here: it leaves the scripts of its pages to be made smaller.
    const short = {};
    await this.render(quiz, address, short);
    const long = this.path('staging/long-scripts.json');
    if (!existsSync(long)) return;
    for (const key of JSON.parse(readFileSync(long, 'utf8'))) short[key] = await smaller(key);
    await this.render(quiz, address, short);
  }

  async render(quiz, address, short) {
    rmSync(this.path('staging'), { recursive: true, force: true });
    // The bundles of the app, and the script for host pages.
    cpSync(join(HOME, 'app'), this.path('staging'), { recursive: true });
    writeFileSync(this.path('staging/short-scripts.json'), JSON.stringify(short));
    await this.run(['render', '--quiz', quiz], {
      TRUNK_STAGING_DIR: 'staging',
      ...(address ? { CAREER_QUIZ_SITE_URL: address } : {}),
    });
  }
}
