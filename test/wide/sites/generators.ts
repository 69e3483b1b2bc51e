/** @file Three generators of sites, set up as their guides begin, with the least of layouts. */

import { fileURLToPath } from 'node:url';

export interface Generator {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** The folder that it takes posts from. */
  readonly posts: string;
  /** The folder that it writes pages to. */
  readonly output: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A page: the file that it comes from, then the post. */
function layout(source: string, content: string): string {
  return `<!doctype html>\n<meta charset="utf-8">\n<p id="source">${source}</p>\n<main>${content}</main>\n`;
}

const ELEVENTY: Generator = {
  name: 'Eleventy',
  program: fileURLToPath(new URL('../../../node_modules/.bin/eleventy', import.meta.url)),
  args: ['--quiet'],
  posts: 'posts',
  output: '_site',
  files: {
    'posts/posts.json': '{"layout": "post.liquid"}',
    '_includes/post.liquid': layout('{{ page.inputPath | escape }}', '{{ content }}'),
  },
};

export const generators: readonly Generator[] = [
  {
    name: 'Jekyll',
    program: 'jekyll',
    args: ['build', '--quiet', '--future', '--trace'],
    posts: '_posts',
    output: '_site',
    files: {
      '_config.yml': 'defaults: [{scope: {path: ""}, values: {layout: post}}]\n',
      '_layouts/post.html': layout('{{ page.path | escape }}', '{{ content }}'),
    },
  },
  {
    name: 'Hugo',
    program: 'hugo',
    args: ['--quiet', '--buildFuture', '--panicOnWarning'],
    posts: 'content/posts',
    output: 'public',
    files: {
      // What Markdown can't say is HTML, which Hugo leaves out of a page unless it is told not to.
      'config.toml': `baseURL = "https://harbour.example/"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404"]
[markup.goldmark.renderer]
unsafe = true
`,
      'layouts/_default/single.html': layout('{{ .File.Path }}', '{{ .Content }}'),
    },
  },
  ELEVENTY,
];

/** Set up as the README says for posts that show templates in code, over which Eleventy would run them. */
export const templatesInCode: readonly Generator[] = generators.map((generator) => {
  if (generator !== ELEVENTY) return generator;
  const config = 'export default () => ({ markdownTemplateEngine: false });\n';
  return { ...generator, files: { ...generator.files, 'eleventy.config.mjs': config } };
});
