// Pelican, with the theme that it comes with.

export const locked = 'requirements.txt';
export const out = 'output';

export const files = ({ snippets, article, titles }) => ({
  'pelicanconf.py': `AUTHOR = 'Somebody'
SITENAME = 'A blog'
SITEURL = ''
PATH = 'content'
TIMEZONE = 'Europe/London'
DEFAULT_LANG = 'en'
ARTICLE_SAVE_AS = '{slug}/index.html'
ARTICLE_URL = '{slug}/'
SUMMARY_MAX_LENGTH = 0
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
`,
  'content/article.md': `Title: ${titles.with}\nDate: 2026-01-01\nSlug: article\nSummary: An article.\n\n${article(snippets.html)}`,
});

export const home = '/archives.html';
export const build = (run) => run('venv/bin/pelican', 'content', '--output', 'output', '--settings', 'pelicanconf.py');
export const version = ({ run }) => run('venv/bin/pelican', '--version').trim();
