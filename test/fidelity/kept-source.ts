/** @file What a recipe keeps of a page, as HTML in the order of the output: what a converted post is held against. */

import type { AnyNode, Element } from 'domhandler';
import { extract, type Section } from '../../src/extract/index.ts';
import { parse } from '../../src/html/parse.ts';
import type { FigureParts, Reading } from '../../src/html/reading.ts';
import { recipeFor } from '../../src/recipes/index.ts';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { split } from '../../src/source/split.ts';
import { noteLink } from '../measure/footnotes.ts';
import type { PostHtml } from './post-html.ts';

/** Undefined for a file that holds no page. */
export function keptSource(text: string): PostHtml | undefined {
  const parts = split(text);
  if (parts.html === '') return undefined;
  const { frontMatter } = readFrontMatter(parts);
  const from = frontMatter.get('from');
  const url = typeof from === 'string' ? from : parts.heading?.url;
  const page = parse(parts.html);
  const { sections, reading } = extract(page, recipeFor(page, url), {
    ...parts,
    frontMatter,
    ...(url === undefined ? {} : { url }),
  });
  const body = sections.filter(({ place }) => !place.startsWith('footnote'));
  const notes = sections.filter(({ place }) => place.startsWith('footnote'));
  const list = notes.map((note) => `<li>${sectionHtml(note, reading)}</li>`).join('');
  return {
    html:
      body.map((section) => sectionHtml(section, reading)).join('\n') +
      (list && `<ol>${list}</ol>`),
    base: reading.base ?? 'http://base.test/',
    prettified: reading.whitespace === 'prettified',
  };
}

function sectionHtml({ place, nodes, figure }: Section, reading: Reading): string {
  if (figure) return leadHtml(figure, reading);
  // What stands in the text and is written elsewhere has a section of its own.
  const isText = /^(above|intro|body|below)$/.test(place);
  const parts = nodes.map((node) => nodeHtml(node, reading, !isText));
  if (place === 'contributions heading') return `<h2>${parts.join('')}</h2>`;
  if (/^contribution \d+ heading$/.test(place)) return `<h3>${parts.join(' &amp; ')}</h3>`;
  if (/^contribution \d+ date$/.test(place)) return `<p>${parts.join('')}</p>`;
  if (/^contribution \d+ title$/.test(place)) return `<h4>${parts.join('')}</h4>`;
  const html = `<div>${parts.join('')}</div>`;
  return /^contribution \d+$/.test(place) ? belowName(html) : html;
}

/** A comment's own headings stand below the name of who wrote it. */
function belowName(html: string): string {
  const highest = Math.min(...[...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level)));
  return html.replace(
    /(<\/?h)([1-6])\b/g,
    (_, start: string, level: string) => start + Math.min(6, Number(level) - highest + 4),
  );
}

/** The lead image: its caption stands in for a missing alternative text, and its link may stand in the front matter. */
function leadHtml(figure: FigureParts, reading: Reading): string {
  const caption = escaped(
    allOf(figure.caption, reading)
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&'),
  );
  const pictures = picturesOf(figure, reading).replace(
    /<img\b(?![^>]* alt="\s*[^"\s])/g,
    `<img alt="${caption}"`,
  );
  return `<div>${pictures}</div>${captionHtml(figure, reading)}`;
}

function figureHtml(figure: FigureParts, reading: Reading): string {
  return `<div>${picturesOf(figure, reading)}</div>${captionHtml(figure, reading)}`;
}

function picturesOf({ media }: FigureParts, reading: Reading): string {
  return media
    .map((element) => linked(element, nodeHtml(element, reading, true), reading))
    .join(' ');
}

function allOf(nodes: readonly AnyNode[], reading: Reading): string {
  return nodes.map((node) => nodeHtml(node, reading, true)).join(' ');
}

/** Caption and credit on a line of their own, the credit in parentheses. */
function captionHtml({ caption, credit }: FigureParts, reading: Reading): string {
  const inLine = (html: string): string => html.replace(/<\/?(?:p|div)\b[^>]*>/g, ' ');
  const bare = allOf(credit, reading)
    .replace(/^((?:\s|<[^>]*>)*)\(/, '$1')
    .replace(/\)((?:\s|<[^>]*>)*)$/, '$1');
  const shown = bare.replace(/<[^>]*>/g, '').trim() === '' ? '' : ` (${inLine(bare).trim()})`;
  return `<div>${inLine(allOf(caption, reading))}${shown}</div>`;
}

/** A picture with the link around it, which its figure's parts leave out. */
function linked(picture: Element, html: string, reading: Reading): string {
  let above: AnyNode | null = picture.parent;
  while (above && !('attribs' in above && above.name === 'a')) above = above.parent;
  return above && 'attribs' in above && reading.roles.get(above)?.as !== 'unwrapped'
    ? `<a href="${escaped(above.attribs.href ?? '')}">${html}</a>`
    : html;
}

/** `whole`: the node counts even where its own role says that it is written elsewhere. */
function nodeHtml(node: AnyNode, reading: Reading, whole: boolean): string {
  // What a frame holds is no content of the page, and still may be all that tells what the frame shows.
  const isInFrame = node.parent?.type === 'tag' && node.parent.name === 'iframe';
  if (isInFrame) return node.type === 'text' ? node.data : '';
  const role = reading.roles.get(node);
  if (role?.as === 'dropped' || (!whole && (role?.as === 'moved' || role?.as === 'placed')))
    return '';
  if (role?.as === 'figure') return figureHtml(role.parts, reading);
  if (role?.as === 'footnote-reference') return noteLink(role.label);
  if (node.type === 'text') return escaped(node.data);
  if (!('children' in node)) return '';
  const inside = node.children.map((child) => nodeHtml(child, reading, false)).join('');
  if (!('attribs' in node) || role?.as === 'unwrapped') return inside;
  const [start = '', end = ''] = shell(node);
  return start + inside + end;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An element's tags without what is between. */
function shell(element: Element): string[] {
  const attributes = Object.entries(element.attribs)
    .filter(([name]) => /^[a-z][\w:-]*$/.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${element.name}${attributes.join('')}>`;
  return /^(br|hr|img|input|wbr)$/.test(element.name) ? [start] : [start, `</${element.name}>`];
}
