// Asciidoctor, the one in JavaScript: it is the same program, compiled.

export const locked = 'package-lock.json';
export const out = 'out';

export const files = ({ snippets, article, titles }) => ({
  'index.adoc': `= Home\n\nlink:article.html[${titles.with}]\n`,
  'article.adoc': `= ${titles.with}\n\n${article(snippets.asciidoc)}`,
});

export const article = '/article.html';
export const build = (run) => run('npx', 'asciidoctor', '--destination-dir', 'out', 'index.adoc', 'article.adoc');
export const version = ({ read }) => read('node_modules/asciidoctor/package.json').version;
