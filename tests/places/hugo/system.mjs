// The Hugo of the system, with the shortcode.

export const out = 'public';

export const files = ({ snippets, article, titles }) => ({
  'config.toml': "title = 'A blog'\ndisableKinds = ['taxonomy', 'term']\n",
  'layouts/shortcodes/career-quiz.html': snippets['hugo-file'],
  'layouts/_default/single.html': '<!doctype html><html lang="en"><meta charset="utf-8"><h1>{{ .Title }}</h1>{{ .Content }}',
  'layouts/index.html': '<!doctype html><html lang="en"><meta charset="utf-8">{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
  'content/article.md': `---\ntitle: ${titles.with}\n---\n\n${article(snippets.hugo)}`,
});

export const build = (run) => run('hugo');
export const version = ({ run }) => run('hugo', 'version').match(/v([\d.]+)/)[1];
