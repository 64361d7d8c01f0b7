// MkDocs, with the theme that it comes with.

export const locked = 'requirements.txt';
export const out = 'site';

export const files = ({ snippets, article, titles }) => ({
  'mkdocs.yml': 'site_name: A blog\ntheme:\n  name: mkdocs\n  highlightjs: false\n',
  'docs/index.md': `# Home\n\n[${titles.with}](article.md)\n`,
  'docs/article.md': `# ${titles.with}\n\n${article(snippets.html)}`,
});

export const build = (run) => run('venv/bin/mkdocs', 'build', '--quiet');
export const version = ({ run }) => run('venv/bin/mkdocs', '--version').match(/version ([\d.]+)/)[1];
