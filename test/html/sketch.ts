/** @file The model on one line, so that a test can say what it expects beside the HTML that it reads. */

import { toBlocks } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { type Page, parse } from '../../src/html/parse.ts';
import type { Reading } from '../../src/html/reading.ts';
import type { Block, Inline, ListItem, ModelNode, TableCell } from '../../src/post.ts';

export const BASE = 'https://e.org/dir/post';

export function readingOf(whitespace: Reading['whitespace'] = 'as-is', base?: string): Reading {
  return { base: base ?? BASE, whitespace, roles: new Map() };
}

/** Parsed, cleaned, built, sketched. */
export function sketchHtml(html: string, whitespace: Reading['whitespace'] = 'as-is'): string {
  return sketch(blocksOf(html, readingOf(whitespace)));
}

export function blocksOf(html: string, reading: Reading): Block[] {
  const page: Page = parse(html);
  clean(page, reading);
  return toBlocks(page.document.children, reading);
}

/** Roles by the element's name, in page order: `a unwrapped empty-link`. */
export function rolesOf(html: string, reading: Reading = readingOf()): string[] {
  clean(parse(html), reading);
  return [...reading.roles].map(([node, role]) => {
    const name = 'name' in node ? node.name : node.type;
    return `${name} ${role.as} ${'rule' in role ? role.rule : ''}`.trim();
  });
}

export function sketch(nodes: readonly (Block | ListItem)[]): string {
  return nodes.map(sketchNode).join(' ');
}

export function sketchInline(nodes: readonly Inline[]): string {
  return nodes.map(sketchNode).join('');
}

function sketchNode(node: ModelNode): string {
  switch (node.tag) {
    case 'text':
      return node.value;
    case 'break':
      return '/';
    case 'strong':
      return `*${sketchInline(node.children)}*`;
    case 'emphasis':
      return `_${sketchInline(node.children)}_`;
    case 'delete':
      return `~${sketchInline(node.children)}~`;
    case 'code-span':
      return `\`${node.value}\``;
    case 'link':
      return `[${sketchInline(node.children)}](${short(node.url)}${title(node)})`;
    case 'image':
      return `![${node.alt}](${short(node.url)}${title(node)})`;
    case 'inline-html':
      return `<${node.name}${attributes(node.attributes)}>${sketchInline(node.children)}</>`;
    case 'anchor':
      return `#${node.name}`;
    case 'footnote-reference':
      return `[^${node.label}]`;
    case 'paragraph':
      return `p${node.align === undefined ? '' : `@${node.align}`}{${sketchInline(node.children)}}`;
    case 'heading':
      return `h${node.level}{${sketchInline(node.children)}}`;
    case 'quote':
      return `quote{${sketch(node.children)}}`;
    case 'list': {
      const kind = node.ordered ? `ol${node.start}` : 'ul';
      return `${kind}${node.loose ? ' loose' : ''}{${sketch(node.items)}}`;
    }
    case 'list-item': {
      const box = node.checked === undefined ? '' : node.checked ? '[x]' : '[ ]';
      return `li${box}{${sketch(node.children)}}`;
    }
    case 'code-block':
      return `code${node.language === undefined ? '' : `.${node.language}`}{${node.value}}`;
    case 'table': {
      const rows = node.rows.map((row) => row.map(sketchNode).join(' | ')).join(' // ');
      const caption = node.caption === undefined ? '' : ` "${sketchInline(node.caption)}"`;
      return `table${node.headRows}${caption}{${rows}}`;
    }
    case 'table-cell':
      return sketchCell(node);
    case 'rule':
      return '---';
    case 'figure':
      return `figure{${sketchInline(node.media)} "${sketchInline(node.caption)}" (${sketchInline(node.credit)})}`;
    case 'definition-list':
      return `dl{${node.entries.map(sketchNode).join(' ')}}`;
    case 'definition-term':
      return `dt{${sketch(node.children)}}`;
    case 'definition-description':
      return `dd{${sketch(node.children)}}`;
    case 'block-html':
      return `<${node.name}${attributes(node.attributes)}>{${sketch(node.children)}}`;
  }
}

function sketchCell(cell: TableCell): string {
  const span = cell.colspan === 1 && cell.rowspan === 1 ? '' : `${cell.colspan}x${cell.rowspan} `;
  const align = cell.align === undefined ? '' : `@${cell.align} `;
  const [only, ...more] = cell.children;
  const inner =
    only?.tag === 'paragraph' && more.length === 0
      ? sketchInline(only.children)
      : sketch(cell.children);
  return `${cell.header ? '#' : ''}${span}${align}${inner}`;
}

function short(url: string): string {
  return url.startsWith('https://e.org/dir/') ? url.slice(18) : url;
}

function title(node: { readonly title?: string }): string {
  return node.title === undefined ? '' : ` "${node.title}"`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
}
