// Nuxt with its module for articles in Markdown.

export const locked = 'package-lock.json';
// The lock file lacks optional packages for other systems, for which `npm ci` stops.
export const npm = 'install';
export const out = '.output/public';
export const made = ['.nuxt', '.data', 'node_modules/.cache'];

export const files = ({ snippets, article, titles }) => ({
  'nuxt.config.ts': `export default defineNuxtConfig({
  modules: ['@nuxt/content'],
  compatibilityDate: '2026-01-01',
  ${snippets.nuxt}
});
`,
  'content.config.ts': `import { defineCollection, defineContentConfig } from '@nuxt/content';
export default defineContentConfig({
  collections: { pages: defineCollection({ type: 'page', source: '**/*.md' }) },
});
`,
  'app.vue': '<template><NuxtPage /></template>\n',
  'pages/[...slug].vue': `<script setup>
const route = useRoute();
const at = route.path.replace(/(.)\\/$/, '$1');
const { data } = await useAsyncData(at, () => queryCollection('pages').path(at).first());
</script>
<template><main><ContentRenderer v-if="data" :value="data" /></main></template>
`,
  'content/index.md': `# Home\n\n[${titles.with}](/article)\n`,
  'content/article.md': `# ${titles.with}\n\n${article(snippets.article)}`,
});

export const build = (run) => run('npx', 'nuxt', 'generate');
export const version = ({ read }) => read('node_modules/@nuxt/content/package.json').version;
