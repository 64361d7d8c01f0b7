// mdBook, where the system has it.

export const out = 'book';

export const files = ({ snippets, article, titles }) => ({
  'book.toml': '[book]\ntitle = "A blog"\n',
  'src/SUMMARY.md': `[Home](index.md)\n\n- [${titles.with}](article.md)\n`,
  'src/index.md': `# Home\n\n[${titles.with}](article.md)\n`,
  'src/article.md': `# ${titles.with}\n\n${article(snippets.html)}`,
});

export const article = '/article.html';
export const build = (run) => run('mdbook', 'build');
export const version = ({ run }) => run('mdbook', '--version').match(/([\d.]+)/)[1];
