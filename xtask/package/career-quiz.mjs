#!/usr/bin/env node
// The command line: reads it, and has the site tool do the work in a copy of the project.
import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Project } from './project.mjs';
import { serve } from './serve.mjs';

const USAGE = `usage: career-quiz new ID
       career-quiz import FILE [--quiz ID] [--columns NAMES]
       career-quiz check [--quiz ID]
       career-quiz build [--quiz ID] [--site-url URL] [--output FOLDER]
       career-quiz serve [--quiz ID] [--port NUMBER]`;

class Refusal extends Error {}

const isQuiz = (id) => id !== 'language'
  && readdirSync(resolve('content', id)).some((name) => name.endsWith('.toml'));

/** The quizzes of the project. */
const quizzes = () => (existsSync('content')
  ? readdirSync('content', { withFileTypes: true }).filter((it) => it.isDirectory() && isQuiz(it.name))
    .map(({ name }) => name).sort()
  : []);

/** The one that is meant. */
const only = (named) => {
  const there = quizzes();
  if (named) return named;
  if (there.length === 1) return there[0];
  throw new Refusal(there.length === 0
    ? 'there is no quiz in content/: begin one with `career-quiz new ID`'
    : `content/ has ${there.join(', ')}: say which with --quiz`);
};

const COMMANDS = {
  async new(_, [id]) {
    if (!id) throw new Refusal(USAGE);
    const project = new Project();
    await project.run(['new', id]);
    project.take(`content/${id}`);
    console.log(`The skeleton is in content/${id}.`);
  },
  async import({ quiz, columns }, [file]) {
    if (!file) throw new Refusal(USAGE);
    if (!existsSync(file)) throw new Refusal(`there is no file \`${file}\``);
    const project = new Project();
    project.bring(file, basename(file));
    const before = project.folders('content');
    const options = [...(quiz ? ['--quiz', quiz] : []), ...(columns ? ['--columns', columns] : [])];
    await project.run(['import', basename(file), ...options]);
    for (const made of project.folders('content').filter((it) => !before.includes(it))) {
      project.take(`content/${made}`);
    }
  },
  async check({ quiz }) {
    const project = new Project();
    for (const id of quiz ? [quiz] : quizzes()) await project.run(['check', '--quiz', id]);
    if (!quiz && quizzes().length === 0) only();
  },
  async build({ quiz, 'site-url': address, output = 'dist' }) {
    await built(only(quiz), address, output);
    console.log(`The pages are in ${output}`);
  },
  async serve({ quiz, port = '8080' }) {
    const project = new Project();
    await project.build(only(quiz));
    serve(project.path('staging'), Number(port));
  },
};

const built = async (quiz, address, output) => {
  const project = new Project();
  await project.build(quiz, address);
  project.take('staging', output);
};

try {
  const { values, positionals: [command, ...rest] } = parseArgs({
    allowPositionals: true,
    options: Object.fromEntries(['quiz', 'columns', 'site-url', 'output', 'port'].map((name) => [name, { type: 'string' }])),
  });
  const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command] : null;
  if (!run) throw new Refusal(USAGE);
  await run(values, rest);
} catch (error) {
  if (error.code !== 'site') console.error(error instanceof Refusal || error.code?.startsWith('ERR_PARSE') ? error.message : error);
  process.exitCode = 1;
}
