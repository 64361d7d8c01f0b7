// Sphinx, with articles in Markdown.

export const locked = 'requirements.txt';
export const out = 'site';

export const files = ({ snippets, article, titles }) => ({
  'conf.py': "project = 'A blog'\nextensions = ['myst_parser']\n",
  'index.md': `# Home\n\n[${titles.with}](article.md)\n\n\`\`\`{toctree}\n:hidden:\narticle\n\`\`\`\n`,
  'article.md': `# ${titles.with}\n\n${article(snippets.html)}`,
});

export const article = '/article.html';
export const build = (run) => run('venv/bin/sphinx-build', '-q', '-b', 'html', '-D', 'exclude_patterns=venv', '.', 'site');
export const version = ({ run }) => run('venv/bin/sphinx-build', '--version').match(/([\d.]+)/)[1];
