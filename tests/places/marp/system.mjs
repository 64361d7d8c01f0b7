// Marp, told to let HTML through. A slide is scaled, so the quiz in it is too.

export const locked = 'package-lock.json';
export const out = 'out';

export const files = ({ snippets, article, titles }) => ({
  'home.html': `<a href="article.html">${titles.with}</a>\n`,
  'article.md': article(snippets.html),
});

export const article = '/article.html';
export const home = '/home.html';
export const build = (run) => {
  run('mkdir', '-p', 'out');
  run('cp', 'home.html', 'out/home.html');
  run('npx', 'marp', '--no-stdin', '--html', 'article.md', '--output', 'out/article.html');
};
export const version = ({ read }) => read('node_modules/@marp-team/marp-cli/package.json').version;

// A slide has a height of its own, so the quiz scrolls in it.
export const look = { scrolls: true };
