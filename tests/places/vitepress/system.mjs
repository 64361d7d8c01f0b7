// VitePress: a page is a component of Vue.

export const locked = 'package-lock.json';
export const out = 'docs/.vitepress/dist';

export const files = ({ snippets, article, titles }) => ({
  'docs/.vitepress/config.mjs': `import { defineConfig } from 'vitepress';
export default defineConfig({
  title: 'A blog',
  cleanUrls: true,
  ${snippets.vitepress}
});
`,
  'docs/index.md': `# Home\n\n[${titles.with}](./article)\n`,
  'docs/article.md': `# ${titles.with}\n\n${article(snippets.article)}`,
});

export const article = '/article';
export const build = (run) => run('npx', 'vitepress', 'build', 'docs');
export const version = ({ read }) => read('node_modules/vitepress/package.json').version;
