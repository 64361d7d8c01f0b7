// Material for MkDocs, with pages that it swaps without a new document.

export const locked = 'requirements.txt';
export const out = 'site';

export const files = ({ snippets, article, titles }) => ({
  'mkdocs.yml': `site_name: A blog
site_url: http://localhost/
theme:
  name: material
  font: false
  features: [navigation.instant]
`,
  'docs/index.md': `# Home\n\n[${titles.with}](article.md)\n`,
  'docs/article.md': `# ${titles.with}\n\n${article(snippets.html)}`,
});

export const build = (run) => run('venv/bin/mkdocs', 'build', '--quiet');
export const version = ({ run }) => run('venv/bin/pip', 'show', 'mkdocs-material').match(/Version: ([\d.]+)/)[1];
