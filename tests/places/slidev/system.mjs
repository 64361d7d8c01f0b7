// Slidev: a deck is a component of Vue.

export const locked = 'package-lock.json';
// The lock file lacks optional packages for other systems, for which `npm ci` stops.
export const npm = 'install';
export const out = 'dist';

export const files = ({ snippets, article, titles }) => ({
  'index.html': snippets.slidev,
  'slides.md': `---\ntheme: default\n---\n\n# Home\n\n<Link to="2">${titles.with}</Link>\n\n---\n\n${article(snippets.article)}`,
});

export const article = '/2';
export const build = (run) => {
  run('npx', 'slidev', 'build', '--base', '/');
  run('cp', 'dist/index.html', 'dist/2.html');
};
export const version = ({ read }) => read('node_modules/@slidev/cli/package.json').version;

// A slide has a height of its own, so the quiz scrolls in it.
export const look = { scrolls: true };
