/**
 * @file The smallest HTML for what Markdown can't say. A block is written on lines without a blank one
 * between them, since a blank line ends raw HTML in CommonMark; text in it is HTML text, not Markdown.
 */

import { paragraphsOf } from '../html/caption.ts';
import type { Block, CodeBlock, Inline, Table, TableCell } from '../post.ts';
import { EMAIL_AT, SCHEME_COLON, WWW_DOT } from './bare-address.ts';
import { asReference } from './characters.ts';
import { encodeUrl } from './destination.ts';

/** Text as HTML: also safe from Liquid and kramdown's attribute lists, which both look into raw HTML. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\{(?=[{%:])/g, '&#123;');
}

/** A value between quotes; a pipe in it would end a table's cell, or begin a table in kramdown. */
function escapeAttribute(value: string): string {
  return escapeHtml(value)
    .replace(/"/g, '&quot;')
    .replace(/\|/g, asReference)
    .replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** An opening tag with its attributes in order. */
export function startTag(name: string, attributes: Readonly<Record<string, string>> = {}): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    tag += ` ${key}="${escapeAttribute(value)}"`;
  }
  return `${tag}>`;
}

function element(
  name: string,
  content: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** A block as HTML. */
export function htmlOf(block: Block): string {
  switch (block.tag) {
    case 'paragraph':
      return element('p', inlineHtmlOf(block.children), block.align ? { align: block.align } : {});
    case 'heading':
      return element(`h${block.level}`, inlineHtmlOf(block.children));
    case 'quote':
      return element('blockquote', blocksHtmlOf(block.children));
    case 'list': {
      const items = block.items.map((item) => {
        const box =
          item.checked === undefined
            ? ''
            : `<input type="checkbox"${item.checked ? ' checked' : ''} disabled> `;
        return element('li', box + flowOf(item.children));
      });
      const start = block.ordered && block.start !== 1 ? { start: String(block.start) } : {};
      let html = element(block.ordered ? 'ol' : 'ul', `\n${items.join('\n')}\n`, start);
      for (let { indent = 0 } = block; indent > 0; indent--) html = element('ul', `\n${html}\n`);
      return html;
    }
    case 'code-block':
      return codeHtmlOf(block);
    case 'table':
      return tableHtmlOf(block);
    case 'rule':
      return '<hr>';
    case 'figure':
      return blocksHtmlOf(paragraphsOf(block));
    case 'definition-list': {
      const entries = block.entries.map(({ tag, children }) =>
        element(tag === 'definition-term' ? 'dt' : 'dd', flowOf(children)),
      );
      return element('dl', `\n${entries.join('\n')}\n`);
    }
    case 'block-html': {
      const content = flowOf(block.children);
      const several = block.children.length > 1;
      return element(block.name, several ? `\n${content}\n` : content, block.attributes);
    }
  }
}

function codeHtmlOf({ value, language, links = [] }: CodeBlock): string {
  let html = '';
  let at = 0;
  for (const { start, end, url, title } of links) {
    html += escapeHtml(value.slice(at, start));
    html += linkElement({ url, title }, escapeHtml(value.slice(start, end)));
    at = end;
  }
  // Readers take one line end off the end of a block of code: one that belongs to it needs another behind it.
  html += escapeHtml(value.slice(at) + (value.endsWith('\n') ? '\n' : ''));
  // A blank line would end the HTML: its line end is a reference, as is a blank at a line's end, which some cut.
  const code = html.replace(/(?<=\n)([ \t]*)\n/g, '$1&#10;').replace(/[ \t](?=\n)/g, asReference);
  return element('pre', element('code', code, language ? { class: `language-${language}` } : {}));
}

function linkElement(
  { url, title }: { readonly url: string; readonly title?: string | undefined },
  content: string,
): string {
  return element('a', content, {
    href: encodeUrl(url),
    ...(title === undefined ? {} : { title }),
  });
}

function blocksHtmlOf(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('\n');
}

/** What stands in an item or a cell: a paragraph without its tags, alone or before lists. */
function flowOf(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  if (first?.tag === 'paragraph' && first.align === undefined && rest.every(isList)) {
    return [inlineHtmlOf(first.children), ...rest.map(htmlOf)].join('\n');
  }
  return blocksHtmlOf(blocks);
}

function isList({ tag }: Block): boolean {
  return tag === 'list';
}

function tableHtmlOf(table: Table): string {
  const row = (cells: readonly TableCell[]): string =>
    element('tr', cells.map(cellHtmlOf).join(''));
  const parts: string[] = [];
  if (table.caption) parts.push(element('caption', inlineHtmlOf(table.caption)));
  const head = table.rows.slice(0, table.headRows);
  const body = table.rows.slice(table.headRows);
  if (head.length > 0) parts.push(`<thead>\n${head.map(row).join('\n')}\n</thead>`);
  if (body.length > 0) parts.push(`<tbody>\n${body.map(row).join('\n')}\n</tbody>`);
  return element('table', `\n${parts.join('\n')}\n`);
}

function cellHtmlOf(cell: TableCell): string {
  return element(cell.header ? 'th' : 'td', flowOf(cell.children), {
    ...(cell.colspan > 1 ? { colspan: String(cell.colspan) } : {}),
    ...(cell.rowspan > 1 ? { rowspan: String(cell.rowspan) } : {}),
    ...(cell.align ? { align: cell.align } : {}),
  });
}

/** Inline content as HTML. `textOf` writes its text; by default for HTML that no Markdown parser looks into. */
function inlineHtmlOf(nodes: readonly Inline[], textOf: TextWriter = escapeHtml): string {
  let html = '';
  for (const node of nodes) html += inlineNodeHtmlOf(node, textOf);
  return html;
}

type TextWriter = (text: string) => string;

const MARKUP = /[\\`*_[\]{}|~$^!]/g;
const ADDRESS = new RegExp(`${SCHEME_COLON}|${WWW_DOT}`, 'gi');
const EMAIL = new RegExp(EMAIL_AT, 'gi');

/**
 * Text inside a tag that CommonMark reads as Markdown and kramdown as it stands: references mean the
 * same to both, backslashes do not.
 */
function escapeInTag(text: string): string {
  return escapeHtml(text)
    .replace(MARKUP, asReference)
    .replace(EMAIL, '@<!-- -->')
    .replace(ADDRESS, asReference);
}

/** An inline element whose content is HTML too, for tags into which kramdown does not look. */
export function opaqueElement(
  name: string,
  children: readonly Inline[],
  attributes: Readonly<Record<string, string>> = {},
): string {
  return element(name, inlineHtmlOf(children, escapeInTag), attributes);
}

function inlineNodeHtmlOf(node: Inline, textOf: TextWriter): string {
  const content = (children: readonly Inline[]): string => inlineHtmlOf(children, textOf);
  switch (node.tag) {
    case 'text':
      return textOf(node.value);
    case 'break':
      return '<br>';
    case 'strong':
      return element('strong', content(node.children));
    case 'emphasis':
      return element('em', content(node.children));
    case 'delete':
      return element('del', content(node.children));
    case 'code-span':
      return element('code', textOf(node.value));
    case 'link':
      return linkElement(node, content(node.children));
    case 'image':
      return startTag('img', {
        src: encodeUrl(node.url),
        alt: node.alt,
        ...(node.title === undefined ? {} : { title: node.title }),
      });
    case 'inline-html':
      return element(node.name, content(node.children), node.attributes);
    case 'anchor':
      return element('a', '', { id: node.name });
    case 'footnote-reference':
      // A reference can't be said in HTML; Markdown's own form is text there, which loses nothing.
      return `[^${node.label}]`;
  }
}
