// Runs the site tool once in a folder: it is WebAssembly, and sees no other. In a process of its own, whose
// collector can be told what it may do (`project.mjs`).
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Node.js calls its interface for such programs experimental each time it is used.
const { emitWarning } = process;
process.emitWarning = (warning, ...more) => {
  if (more[0] !== 'ExperimentalWarning') emitWarning.call(process, warning, ...more);
};
const { WASI } = await import('node:wasi');

const [folder, ...args] = process.argv.slice(2);
const told = ['TRUNK_STAGING_DIR', 'CAREER_QUIZ_SITE_URL'].filter((name) => process.env[name]);
const wasi = new WASI({
  version: 'preview1',
  args: ['site', ...args],
  env: Object.fromEntries(told.map((name) => [name, process.env[name]])),
  preopens: { '/': folder },
  returnOnExit: true,
});
const home = dirname(fileURLToPath(import.meta.url));
const site = await WebAssembly.compile(readFileSync(join(home, 'site.wasm')));
process.exitCode = wasi.start(await WebAssembly.instantiate(site, wasi.getImportObject()));
