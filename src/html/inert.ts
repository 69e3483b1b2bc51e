/** @file A tree as HTML for reading alone: nothing in it runs, loads or leads anywhere. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, isImage, UNSEEN } from './elements.ts';
import { EMBEDS } from './embeds.ts';

/** What is to be said of a node and all below it. */
export interface ReviewMark {
  /** A word for style sheets and scripts. */
  readonly kind: string;
  readonly note: string;
}

/** Written as they are, without their attributes; of all other elements only what they hold is written. */
const SHOWN: ReadonlySet<string> = new Set(
  (
    'abbr address article aside b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span ' +
    'strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);
const NUMBERS: ReadonlySet<string> = new Set(['colspan', 'rowspan', 'start']);

/** The HTML of all that can be seen; an image or a player is its description and its address, as text. */
export function inertHtml(
  root: AnyNode,
  marks: ReadonlyMap<AnyNode, ReviewMark> = new Map(),
): string {
  const pieces: string[] = [];
  const write = (node: AnyNode): void => {
    const mark = attributesOf(marks.get(node));
    if (node.type === 'text') {
      const text = escaped(node.data);
      pieces.push(mark === '' ? text : `<span${mark}>${text}</span>`);
    } else if (!isElement(node)) {
      if ('children' in node) node.children.forEach(write);
    } else if (!UNSEEN.has(node.name)) {
      const { open, close } = tagsOf(node, mark);
      pieces.push(open);
      node.children.forEach(write);
      pieces.push(close);
    }
  };
  write(root);
  return pieces.join('');
}

function tagsOf(element: Element, mark: string): { open: string; close: string } {
  const { name, attribs } = element;
  if (isImage(element)) {
    const words = [attribs.alt, attribs.src].filter((word) => word !== undefined && word !== '');
    return wrapper('span', mark, 'image', words.join(' — '));
  }
  if (EMBEDS.has(name)) return wrapper('span', mark, 'embed', attribs.src ?? '');
  if (name === 'a' && attribs.href !== undefined) {
    return {
      open: `<span class="link" title="${escaped(attribs.href)}"${mark}>`,
      close: '</span>',
    };
  }
  if (name === 'title') return wrapper('div', mark, 'title', '');
  if (attribs['data-reference'] !== undefined) {
    return wrapper('sup', mark, 'reference', attribs['data-reference']);
  }
  if (!SHOWN.has(name)) return mark === '' ? NONE : wrapper('span', mark, '', '');
  if (VOID.has(name)) return { open: `<${name}${mark}>`, close: '' };
  // The parser takes a line end away that follows the tag.
  return {
    open: `<${name}${numbersOf(element)}${mark}>${name === 'pre' ? '\n' : ''}`,
    close: `</${name}>`,
  };
}

const NONE = { open: '', close: '' };

function wrapper(name: string, mark: string, kind: string, text: string): typeof NONE {
  const own = kind === '' ? '' : ` class="${kind}"`;
  return { open: `<${name}${own}${mark}>${escaped(text)}`, close: `</${name}>` };
}

function attributesOf(mark: ReviewMark | undefined): string {
  return mark === undefined ? '' : ` data-kind="${mark.kind}" data-note="${escaped(mark.note)}"`;
}

function numbersOf({ attribs }: Element): string {
  return Object.entries(attribs)
    .filter(([name, value]) => NUMBERS.has(name) && /^\d{1,4}$/.test(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
