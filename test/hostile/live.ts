/** @file What of a rendered page could run, or has no business there: the judge of live script. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { ALLOWED_BLOCK, ALLOWED_INLINE, ALLOWED_UNSEEN } from '../../src/safety/allowed.ts';
import { elementsOf } from './page.ts';

const NOTES = ['data-footnote-ref', 'data-footnote-backref', 'data-footnote-backref-idx'];

/** What Markdown and the engines' own ornaments make, with the attributes that each may carry. */
const MARKDOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href', 'title', 'rel', 'role', 'aria-describedby', 'aria-label', ...NOTES]],
  ['img', ['src', 'alt', 'title']],
  ['input', ['type', 'checked', 'disabled']],
  ['ol', ['start']],
  ['td', ['align', 'style']],
  ['th', ['align', 'style']],
  ['section', ['data-footnotes']],
  ['div', ['role']],
  ['sup', ['role']],
  ['li', ['role']],
  ...'p h1 h2 h3 h4 h5 h6 ul blockquote pre code em strong del s br hr table thead tbody tr'
    .split(' ')
    .map((name): [string, string[]] => [name, []]),
]);

const ALLOWED = [MARKDOWN, ALLOWED_INLINE, ALLOWED_UNSEEN, ALLOWED_BLOCK] as const;

/** Harmless anywhere: engines add them to headings, notes, code and task lists. */
const ANYWHERE: ReadonlySet<string> = new Set(['class', 'id']);

const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body']);

const URL_ATTRIBUTES: ReadonlySet<string> = new Set(
  'href src action formaction data poster background cite longdesc srcset xlink:href'.split(' '),
);

const RUNS =
  /^(?:(?:javascript|vbscript|livescript):|data:(?:text\/html|image\/svg|application|text\/xml))/;

/** Everything in the HTML that could run or that the output must not hold; none for a safe page. */
export function liveParts(html: string): string[] {
  const found = new Set<string>();
  for (const element of elementsOf(html)) {
    const name = element.tagName;
    if (FRAME.has(name) && element.attrs.length === 0) continue;
    if (!isAllowed(name)) found.add(`<${name}>`);
    for (const attribute of element.attrs) {
      const flaw = flawOf(name, attribute);
      if (flaw !== undefined) found.add(flaw);
    }
  }
  return [...found];
}

/** Whether anything on the page could run: script, handlers and addresses alone, whatever else may stand there. */
export function runsAnything(html: string): boolean {
  return elementsOf(html).some(
    ({ tagName, attrs }) =>
      /^(?:script|iframe|object|embed|base|meta|link|style|form)$/.test(tagName) ||
      attrs.some(
        ({ name, value }) => name.startsWith('on') || (URL_ATTRIBUTES.has(name) && runs(value)),
      ),
  );
}

function isAllowed(name: string): boolean {
  return ALLOWED.some((lists) => lists.has(name));
}

function flawOf(
  element: string,
  { name, value }: DefaultTreeAdapterTypes.Element['attrs'][number],
): string | undefined {
  if (name.startsWith('on')) return `<${element} ${name}>`;
  if (URL_ATTRIBUTES.has(name) && runs(value)) return `${name}="${value.slice(0, 60)}"`;
  if (name === 'style' && !/^text-align:\s*(?:left|center|right);?$/.test(value)) {
    return `<${element} style="${value.slice(0, 60)}">`;
  }
  if (ANYWHERE.has(name)) return undefined;
  const isKept = ALLOWED.some((lists) => lists.get(element)?.includes(name));
  return isKept ? undefined : `<${element} ${name}>`;
}

/** Whether a browser would run the address: controls and blanks before and in the scheme count for nothing. */
function runs(address: string): boolean {
  return RUNS.test(address.replace(/[\0-\x20]/g, '').toLowerCase());
}
