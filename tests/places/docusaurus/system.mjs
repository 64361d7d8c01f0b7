// Docusaurus: an article is read as MDX, and a page is a component of React.

export const locked = 'package-lock.json';
export const out = 'build';
export const made = ['.docusaurus'];

export const files = ({ snippets, article, titles }) => ({
  'docusaurus.config.js': `const config = {
  title: 'A blog',
  url: 'http://localhost',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  ${snippets.docusaurus}
};
export default config;
`,
  'docs/index.md': `---\nslug: /\n---\n\n# Home\n\n[${titles.with}](./article.md)\n`,
  'docs/article.md': `# ${titles.with}\n\n${article(snippets.article)}`,
});

export const article = '/article/';
export const build = (run) => run('npx', 'docusaurus', 'build', '--no-minify');
export const version = ({ read }) => read('node_modules/@docusaurus/core/package.json').version;
