/**
 * @file Code that a highlighter's script laid out line by line, in boxes or in the cells of a table, with numbers and
 * tools beside it: it becomes the `pre` that it was made from.
 */

import { type AnyNode, type Element, Text } from 'domhandler';
import { isBlank } from './characters.ts';
import {
  classesOf,
  firstBelow,
  hasClass,
  isBelow,
  isElement,
  isText,
  rawText,
} from './elements.ts';
import { isNumbers } from './line-numbers.ts';
import type { Reading } from './reading.ts';
import { adopt, newElement } from './tree-edit.ts';

/** How a highlighter lays code out. */
interface Layout {
  /** Whether the element may be the outermost of a listing: it is one if there are lines in it. */
  readonly isListing: (element: Element) => boolean;
  /** Whether an element in it is a line of the code; of lines in each other, the inner one is. */
  readonly isLine: (element: Element) => boolean;
  /** The language, as the listing names it. */
  readonly language: (listing: Element) => string | undefined;
}

/** To read another highlighter's listings, add its layout here. */
const LAYOUTS: readonly Layout[] = [
  {
    // SyntaxHighlighter 2 and 3: `div.syntaxhighlighter.jscript`, in it `td.code .line` or `.line td.content`.
    isListing: (element) => hasClass(element, 'syntaxhighlighter'),
    isLine: (element) =>
      hasClass(element, 'line') || (element.name === 'td' && hasClass(element, 'content')),
    language: (listing) => classesOf(listing).find((token) => !SETTING.test(token)),
  },
  {
    // SyntaxHighlighter 1: `div.dp-highlighter > ol.dp-xml > li`.
    isListing: (element) => hasClass(element, 'dp-highlighter'),
    isLine: (element) => element.name === 'li',
    language: (listing) =>
      firstBelow(listing.children, (element) =>
        classesOf(element)
          .find((token) => token.startsWith('dp-') && token !== 'dp-highlighter')
          ?.slice(3),
      ),
  },
  {
    isListing: (element) => hasClass(element, 'crayon-syntax'),
    isLine: (element) => hasClass(element, 'crayon-line'),
    language: (listing) =>
      firstBelow(listing.children, (element) =>
        hasClass(element, 'crayon-language') ? rawText([element]) : undefined,
      ),
  },
  {
    // GitHub: a row has a number, in an attribute as a rule, and a line.
    isListing: (element) => element.name === 'table' && hasClass(element, 'js-file-line-container'),
    isLine: (element) => hasClass(element, 'blob-code'),
    language: (listing) => listing.attribs['data-tagsearch-lang'],
  },
  {
    // Quill's.
    isListing: (element) => hasClass(element, 'ql-code-block-container'),
    isLine: (element) => hasClass(element, 'ql-code-block'),
    language: (listing) =>
      firstBelow(listing.children, ({ attribs }) => attribs['data-language'])?.replace(
        /^plain$/,
        '',
      ),
  },
  {
    // CodeMirror 5, alone or in Typora's `pre`; what it measures characters with stands beside the lines.
    isListing: (element) => hasClass(element, 'CodeMirror') || hasClass(element, 'md-fences'),
    isLine: (element) => hasClass(element, 'CodeMirror-line'),
    language: (listing) => listing.attribs.lang,
  },
  {
    // Doxygen's.
    isListing: (element) => element.name === 'div' && hasClass(element, 'fragment'),
    isLine: (element) => hasClass(element, 'line'),
    language: () => undefined,
  },
];

/** Classes of SyntaxHighlighter's that say how it shows code, and languages that are none. */
const SETTING = /^(?:syntaxhighlighter.*|nogutter|collapsed|printing|ie|plain|text)$/;

/** Columns of numbers, whose parts look like lines. */
const BESIDE: readonly string[] = ['gutter', 'crayon-nums'];

/** Lines that name the code above it. */
const TITLES: readonly string[] = ['crayon-title'];

/** Makes a box round a `pre` of an element that is a listing; what stood beside the code is dropped. */
export function unrollListing(element: Element, reading: Reading): void {
  // SyntaxHighlighter 1 and its like make a listing of a form's field of this name.
  if (element.name === 'textarea' && element.attribs.name === 'code') element.name = 'pre';
  if (element.attribs.class === undefined) return;
  const layout = LAYOUTS.find(({ isListing }) => isListing(element));
  // Below a listing, lines were looked for already.
  if (layout === undefined || isBelow(element, layout.isListing)) return;
  const lines = linesIn(element.children, layout);
  if (lines.length === 0) return;
  const language = layout.language(element)?.trim().toLowerCase() ?? '';
  const titles = titlesIn(element.children);
  for (const title of titles) title.name = 'p';
  const pre = newElement('pre');
  if (/^[\w+#.-]+$/.test(language)) pre.attribs.class = `language-${language}`;
  detach([...titles, ...lines]);
  for (const child of element.children) dropBeside(child, reading);
  adopt(
    pre,
    lines.flatMap((line, index) => (index === 0 ? [asLine(line)] : [new Text('\n'), asLine(line)])),
  );
  adopt(element, [...titles, pre, ...element.children]);
  element.name = 'div';
}

/** The innermost lines below the nodes, added to `lines`. */
function linesIn(nodes: readonly AnyNode[], layout: Layout, lines: Element[] = []): Element[] {
  for (const node of nodes) {
    if (!isElement(node) || BESIDE.some((name) => hasClass(node, name))) continue;
    const before = lines.length;
    linesIn(node.children, layout, lines);
    if (lines.length === before && layout.isLine(node)) lines.push(node);
  }
  return lines;
}

function titlesIn(nodes: readonly AnyNode[]): Element[] {
  return nodes.filter(isElement).flatMap((element) => {
    const isTitle = element.name === 'caption' || TITLES.some((name) => hasClass(element, name));
    if (!isTitle) return titlesIn(element.children);
    return isBlank(rawText([element])) ? [] : [element];
  });
}

/** Takes elements out of what they stand in. */
function detach(elements: readonly Element[]): void {
  const gone = new Set<AnyNode>(elements);
  const parents = new Set(elements.flatMap(({ parent }) => parent ?? []));
  for (const parent of parents) {
    const left = parent.children.filter((child) => !gone.has(child));
    adopt(parent, left);
  }
}

function dropBeside(node: AnyNode, { roles }: Reading): void {
  if (roles.has(node)) return;
  const rule = isElement(node) && isNumbers(node) ? 'line-number' : 'code-tools';
  roles.set(node, { as: 'dropped', rule });
}

/** The line as it would stand in a `pre`: its blanks are typed as such, an empty one has none, and no printer has broken it. */
function asLine(line: Element): Element {
  const texts = textsIn(line.children);
  const isEmpty = isBlank(rawText([line]));
  for (const [index, text] of texts.entries()) {
    const data = text.data.replaceAll('\u00a0', ' ').replace(/(?<![ \t])[ \t]*\n\s*/g, '\n');
    const from = index === 0 && data.startsWith('\n') ? 1 : 0;
    const end = index === texts.length - 1 && data.endsWith('\n') ? data.length - 1 : data.length;
    text.data = isEmpty ? '' : data.slice(from, end).replaceAll('\n', ' ');
  }
  line.name = 'span';
  line.attribs = {};
  return line;
}

function textsIn(nodes: readonly AnyNode[]): Text[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return [node];
    return 'children' in node ? textsIn(node.children) : [];
  });
}
