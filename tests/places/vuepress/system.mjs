// VuePress: a page is a component of Vue.

export const locked = 'package-lock.json';
// The lock file lacks optional packages for other systems, for which `npm ci` stops.
export const npm = 'install';
export const out = 'docs/.vuepress/dist';
export const made = ['docs/.vuepress/.cache', 'docs/.vuepress/.temp'];

export const files = ({ snippets, article, titles }) => ({
  'docs/.vuepress/config.js': `import { viteBundler } from '@vuepress/bundler-vite';
import { defaultTheme } from '@vuepress/theme-default';
import { defineUserConfig } from 'vuepress';
export default defineUserConfig({
  bundler: viteBundler(),
  theme: defaultTheme(),
  ${snippets.vuepress}
});
`,
  'docs/README.md': `# Home\n\n[${titles.with}](./article.md)\n`,
  'docs/article.md': `# ${titles.with}\n\n${article(snippets.article)}`,
});

export const article = '/article.html';
export const build = (run) => run('npx', 'vuepress', 'build', 'docs');
export const version = ({ read }) => read('node_modules/vuepress/package.json').version;
