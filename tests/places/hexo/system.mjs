// Hexo, with a theme of one file.

export const locked = 'package-lock.json';
export const out = 'public';
export const made = ['db.json'];

export const files = ({ snippets, article, titles }) => ({
  '_config.yml': 'title: A blog\nurl: http://localhost\npermalink: :title/\ntheme: plain\n',
  'themes/plain/layout/index.ejs': `<% page.posts.each((post) => { %><a href="/<%= post.path %>"><%= post.title %></a><% }) %>`,
  'themes/plain/layout/post.ejs': '<h1><%= page.title %></h1><%- page.content %>',
  'source/_posts/article.md': `---\ntitle: ${titles.with}\ndate: 2026-01-01\n---\n\n${article(snippets.html)}`,
});

export const build = (run) => run('npx', 'hexo', 'generate');
export const version = ({ read }) => read('node_modules/hexo/package.json').version;
