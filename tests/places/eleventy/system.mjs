// Eleventy, with the Markdown that it comes with.

export const locked = 'package-lock.json';
export const out = '_site';

export const files = ({ snippets, article, titles }) => ({
  'src/index.md': `# Home\n\n[${titles.with}](/article/)\n`,
  'src/article.md': `# ${titles.with}\n\n${article(snippets.html)}`,
});

export const build = (run) => run('npx', 'eleventy', '--input=src', '--output=_site');
export const version = ({ read }) => read('node_modules/@11ty/eleventy/package.json').version;
