// Next.js with pages in MDX.

export const locked = 'package-lock.json';
export const out = 'out';
export const made = ['.next'];

export const files = ({ snippets, article, titles }) => ({
  'next.config.mjs': `import createMDX from '@next/mdx';
export default createMDX({})({
  output: 'export',
  trailingSlash: true,
  pageExtensions: ['js', 'jsx', 'mdx'],
});
`,
  'mdx-components.js': 'export const useMDXComponents = (components) => components;\n',
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>
    {children}
    ${snippets.next}
  </body></html>;
}
`,
  'app/page.js': `import Link from 'next/link';
export default function Home() {
  return <main><h1>Home</h1><Link href="/article/">${titles.with}</Link></main>;
}
`,
  'app/article/page.mdx': `# ${titles.with}\n\n${article(snippets.article)}`,
});

export const build = (run) => run('npx', 'next', 'build');
export const version = ({ read }) => read('node_modules/next/package.json').version;
