// reveal.js, with a slide in Markdown.

export const locked = 'package-lock.json';
export const out = 'site';

export const files = ({ snippets, article, titles }) => ({
  'site/home/index.html': `<a href="../">${titles.with}</a>\n`,
  'site/index.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="reveal/reveal.css"></head>
<body>
<div class="reveal"><div class="slides">
<section data-markdown><script type="text/template">
${article(snippets.article)}
</script></section>
</div></div>
<script src="reveal/reveal.js"></script>
<script src="reveal/plugin/markdown.js"></script>
<script>Reveal.initialize({ plugins: [RevealMarkdown] });</script>
${snippets.script}
</body></html>
`,
});

export const article = '/';
export const home = '/home/';
export const build = (run) => run('cp', '-r', 'node_modules/reveal.js/dist', 'site/reveal');
export const version = ({ read }) => read('node_modules/reveal.js/package.json').version;

// A slide has a height of its own, so the quiz scrolls in it.
export const look = { scrolls: true };
