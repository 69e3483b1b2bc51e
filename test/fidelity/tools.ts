/** @file The tools that are measured, each as one function from HTML to Markdown. */

import { readFile } from 'node:fs/promises';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { unified } from 'unified';
import { loadProduct } from '../product.ts';

export interface Tool {
  readonly name: string;
  convert(html: string, base: string): string;
}

export const PRODUCT = 'post2md';

function rehype(): Tool {
  const pipeline = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify)
    .freeze();
  return { name: 'rehype-remark', convert: (html) => String(pipeline.processSync(html)) };
}

function turndown(): Tool {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
  service.use(gfm);
  return { name: 'turndown', convert: (html) => service.turndown(html) };
}

function nodeHtmlMarkdown(): Tool {
  return { name: 'node-html-markdown', convert: (html) => NodeHtmlMarkdown.translate(html) };
}

/** Through WebAssembly: its native builds exist for some platforms only. */
async function mdream(): Promise<Tool> {
  const module = await import('mdream/wasm');
  const code = new URL('mdream_edge_bg.wasm', import.meta.resolve('mdream/wasm'));
  module.initSync({ module: await readFile(code) });
  return {
    name: 'mdream',
    convert: (html) => module.htmlToMarkdownResult(html, {}).markdown ?? '',
  };
}

/** Its converter alone, without the extraction that goes before: every tool gets the same HTML. */
async function defuddle(): Promise<Tool> {
  const path = new URL('markdown.js', import.meta.resolve('defuddle/node')).href;
  const module: { createMarkdownContent(html: string, url: string): string } = await import(path);
  return { name: 'defuddle', convert: module.createMarkdownContent };
}

/** The product first, where it is built; then its peers. */
export async function loadTools(): Promise<Tool[]> {
  const product = await loadProduct();
  const own: Tool[] = product
    ? [{ name: PRODUCT, convert: (html, base) => product.htmlToMarkdown(html, { baseUrl: base }) }]
    : [];
  return [...own, rehype(), turndown(), nodeHtmlMarkdown(), await mdream(), await defuddle()];
}
