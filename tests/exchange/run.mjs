// Reads quizzes as GIFT with the parser that other programs build on, and compares each question, to the
// letter, with the same question as Moodle XML.
//
//   node run.mjs FOLDER ID...   where FOLDER has ID.gift and ID.xml
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import gift from 'gift-pegjs';

const [folder, ...ids] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), 'utf8');

/** A text of XML as it is meant. */
const plain = (text) =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]);

/** The first text in an element, in the layout that `take_out/moodle_xml.rs` writes. */
const textIn = (xml, element) => {
  const found = new RegExp(`<${element}[^>]*>\\s*<text>([^<]*)</text>`).exec(xml);
  return found ? plain(found[1]) : '';
};

/** The questions of a file of Moodle XML. */
const expected = (xml) =>
  [...xml.matchAll(/<question type="multichoice">(.*?)<\/question>/gs)].map(([, question]) => ({
    name: textIn(question, 'name'),
    prompt: textIn(question, 'questiontext'),
    fact: textIn(question, 'generalfeedback'),
    choices: [...question.matchAll(/<answer fraction="([^"]*)"[^>]*>(.*?)<\/answer>/gs)].map(
      ([whole, fraction]) => ({
        marks: Number(fraction),
        text: textIn(whole, 'answer'),
        feedback: textIn(whole, 'feedback'),
      }),
    ),
  }));

/** The same of what the parser makes of GIFT. */
const parsed = (question) => ({
  name: question.title,
  prompt: question.stem.text,
  fact: question.globalFeedback?.text ?? '',
  choices: question.choices.map((choice) => ({
    marks: choice.weight ?? (choice.isCorrect ? 100 : 0),
    text: choice.text.text,
    feedback: choice.feedback?.text ?? '',
  })),
});

for (const id of ids) {
  const questions = gift.parse(read(`${id}.gift`));
  assert.ok(questions.every((question) => question.type === 'MC' && question.stem.format === 'html'));
  const wanted = expected(read(`${id}.xml`));
  assert.ok(wanted.length > 0 && wanted.every((question) => question.choices.length >= 2), 'nothing to compare');
  assert.deepEqual(questions.map(parsed), wanted);
  console.log(`${id}: ${questions.length} questions come back the same to the letter`);
}
