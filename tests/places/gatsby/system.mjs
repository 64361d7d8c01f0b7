// Gatsby, with articles in Markdown.

export const locked = 'package-lock.json';
export const out = 'public';
export const made = ['.cache'];

export const files = ({ snippets, article, titles }) => ({
  'gatsby-config.js': `module.exports = {
  plugins: [
    { resolve: 'gatsby-source-filesystem', options: { name: 'articles', path: \`\${__dirname}/articles\` } },
    'gatsby-transformer-remark',
  ],
};
`,
  'gatsby-ssr.js': snippets.gatsby,
  'articles/article.md': `---\ntitle: ${titles.with}\n---\n\n${article(snippets.article)}`,
  'src/pages/index.js': `import { Link } from 'gatsby';
import * as React from 'react';
export default () => <main><h1>Home</h1><Link to="/article/">${titles.with}</Link></main>;
`,
  'src/pages/article.js': `import { graphql } from 'gatsby';
import * as React from 'react';
export default ({ data }) => <main dangerouslySetInnerHTML={{ __html: data.markdownRemark.html }} />;
export const query = graphql\`{ markdownRemark { html } }\`;
`,
});

export const build = (run) => run('npx', 'gatsby', 'build');
export const version = ({ read }) => read('node_modules/gatsby/package.json').version;
