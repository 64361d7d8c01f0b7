// The Jekyll of the system.

export const out = '_site';

export const files = ({ snippets, article, titles }) => ({
  '_config.yml': 'title: A blog\n',
  '_layouts/page.html': '<!doctype html><html lang="en"><meta charset="utf-8">{{ content }}',
  'index.md': `---\nlayout: page\n---\n\n# Home\n\n[${titles.with}](/article.html)\n`,
  'article.md': `---\nlayout: page\n---\n\n# ${titles.with}\n\n${article(snippets.html)}`,
});

export const article = '/article.html';
export const build = (run) => run('jekyll', 'build', '--quiet');
export const version = ({ run }) => run('jekyll', '--version').match(/([\d.]+)/)[1];
