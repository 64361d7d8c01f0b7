// Sends messages of every kind to the script of the frame and to that of the page around it, and looks
// at what they do. Both parse messages in JavaScript, where no fuzzer of Rust's gets at them.
//
//   node run.mjs --messages 20000 --seed 1
//   node run.mjs --seconds 600 --seed random

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inspect, parseArgs } from 'node:util';

import { frame } from './frame.mjs';
import { dice, message } from './generator.mjs';
import { host } from './host.mjs';

const { values } = parseArgs({
  options: { messages: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const seed = values.seed === 'random' ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
const most = values.messages ? Number(values.messages) : Infinity;
const end = values.seconds ? performance.now() + 1000 * Number(values.seconds) : Infinity;
assert.ok(most < Infinity || end < Infinity, 'say how many messages, or how many seconds');

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const sources = {
  asked: read('crates/site/src/pages/embed/embed_options.js'),
  frame: read('crates/site/src/pages/embed/look.js') + read('crates/site/src/pages/embed/frame.js'),
  host: read('embed/embed.js'),
};
// A page of its own for so many: what has happened to it matters for what comes.
const TO_ONE_PAGE = 500;

const by = dice(seed);
let sent = 0;
while (sent < most && performance.now() < end) {
  const to = [frame(sources, by), host(sources, by)];
  for (let count = 0; count < TO_ONE_PAGE && sent < most; count += 1) {
    const data = message(by);
    try {
      for (const give of to) give(data);
    } catch (error) {
      console.error(`seed ${seed}, message ${sent}: ${inspect(data, { maxStringLength: 100 })}`);
      throw error;
    }
    sent += 1;
  }
}
console.log(`messages: ${sent} sent to each side with the seed ${seed}, none did what it should not`);
