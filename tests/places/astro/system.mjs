// Astro, with pages that it swaps without a new document.

export const locked = 'package-lock.json';
// The lock file lacks optional packages for other systems, for which `npm ci` stops.
export const npm = 'install';
export const out = 'dist';
export const made = ['.astro'];

export const files = ({ snippets, article, titles }) => ({
  'astro.config.mjs': 'export default {};\n',
  'src/layouts/Page.astro': `---
import { ClientRouter } from 'astro:transitions';
---
<html lang="en"><head><meta charset="utf-8"><title>A blog</title><ClientRouter /></head>
<body><slot /></body></html>
`,
  'src/pages/index.md': `---\nlayout: ../layouts/Page.astro\n---\n\n# Home\n\n[${titles.with}](/article/)\n`,
  'src/pages/article.md': `---\nlayout: ../layouts/Page.astro\n---\n\n${article(snippets.html)}`,
});

export const build = (run) => run('npx', 'astro', 'build');
export const version = ({ read }) => read('node_modules/astro/package.json').version;
