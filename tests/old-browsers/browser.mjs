// An old build of Chromium: unpacked from its package, started without a window, and spoken with by its own
// protocol over a pipe, since no driver for builds this old is to be had.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

// How long anything may take that is waited for, in milliseconds.
const PATIENCE = 20000;
const ANSWER = 3000;
const KEYS = {
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
};

// The program in a package, unpacked once into this folder.
export const unpacked = (name, version, work) => {
  const program = join(work, `${name}-${version}`);
  if (existsSync(program)) return program;
  mkdirSync(work, { recursive: true });
  const packed = readFileSync(join(import.meta.dirname ?? '.', 'node_modules', name, 'bin/chromium.br'));
  writeFileSync(`${program}.part`, brotliDecompressSync(packed), { mode: 0o755 });
  renameSync(`${program}.part`, program);
  return program;
};

export class Browser {
  static async start(program, work) {
    const browser = new Browser();
    browser.profile = mkdtempSync(join(work, 'profile-'));
    browser.process = spawn(program, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--single-process',
      '--no-zygote',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
      `--user-data-dir=${browser.profile}`,
    ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    browser.asked = new Map();
    browser.heard = [];
    browser.listen(browser.process.stdio[4]);
    const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
    browser.session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Log']) await browser.ask(`${domain}.enable`);
    return browser;
  }

  listen(pipe) {
    let rest = '';
    pipe.on('data', (bytes) => {
      const parts = (rest + bytes).split('\0');
      rest = parts.pop();
      parts.map((part) => JSON.parse(part)).forEach((message) => this.hear(message));
    });
  }

  hear({ id, result, error, method, params }) {
    const waiting = this.asked.get(id);
    this.asked.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
    if (method === 'Runtime.exceptionThrown') this.heard.push(params.exceptionDetails.exception?.description);
    if (method === 'Log.entryAdded') this.heard.push(params.entry.text);
  }

  ask(method, params = {}) {
    const id = (this.number = (this.number ?? 0) + 1);
    const message = { id, method, params, ...(this.session && { sessionId: this.session }) };
    this.process.stdio[3].write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => {
      // Old builds forget what they are asked while a page gives way to another.
      const late = setTimeout(() => reject(new Error(`${method} is not answered`)), ANSWER);
      const settle = (how) => (value) => {
        clearTimeout(late);
        how(value);
      };
      this.asked.set(id, { resolve: settle(resolve), reject: settle(reject) });
    });
  }

  // What an expression comes to in the page; nothing while the page is being replaced by another.
  async run(expression) {
    const answer = await this.ask('Runtime.evaluate', { expression, returnByValue: true }).catch(() => undefined);
    return answer?.result.value;
  }

  async until(what, expression) {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      const seen = await this.run(expression);
      if (seen) return seen;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const place = await this.run('location.href + " " + document.body.innerText.slice(0, 300)');
    throw new Error(`${what} did not come.\n${place}\n${this.heard.join('\n')}`);
  }

  async look({ width, height = 800, scheme = 'light' }) {
    await this.ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    // Nothing is pictured half way.
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await this.ask('Emulation.setEmulatedMedia', { features });
  }

  async open(url) {
    await this.ask('Page.navigate', { url }).catch(() => undefined);
  }

  async press(key) {
    const stroke = { key, ...KEYS[key] };
    await this.ask('Input.dispatchKeyEvent', { type: stroke.text ? 'keyDown' : 'rawKeyDown', ...stroke });
    await this.ask('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  }

  async picture(file) {
    const { data } = await this.ask('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close() {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
