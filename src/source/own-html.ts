/** @file The raw HTML that post2md itself writes, told from HTML that it would have turned into Markdown. */

import { ALLOWED_BLOCK, ALLOWED_INLINE, ALLOWED_UNSEEN } from '../safety/allowed.ts';
import { mayRun } from '../safety/schemes.ts';

/** What stands inside a raw block although Markdown has a form for it outside, with the attributes it has there. */
const NESTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href', 'title']],
  ['blockquote', []],
  ['br', []],
  ['code', ['class']],
  ['del', []],
  ['em', []],
  ['h1', []],
  ['h2', []],
  ['h3', []],
  ['h4', []],
  ['h5', []],
  ['h6', []],
  ['hr', []],
  ['img', ['src', 'alt', 'title']],
  ['input', ['type', 'checked', 'disabled']],
  ['li', []],
  ['ol', ['start']],
  ['pre', []],
  ['strong', []],
  ['ul', []],
]);

/** What stands in a line where Markdown's own form would not hold. */
const IN_LINE: ReadonlySet<string> = new Set(['br', 'code', 'del', 'em', 'strong']);

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src']);

const ATTRIBUTE = /\s+([a-z]+)(?:="([^"]*)")?/gy;

/**
 * Whether a tag could stand in a raw block of post2md's: its name and attributes are from the fixed list. An end
 * tag's `attributes` are undefined.
 */
export function isOwnTag(name: string, attributes: string | undefined): boolean {
  const allowed =
    ALLOWED_INLINE.get(name) ??
    ALLOWED_BLOCK.get(name) ??
    NESTED.get(name) ??
    ALLOWED_UNSEEN.get(name);
  if (allowed === undefined) return false;
  if (attributes === undefined || isUnseen(name, attributes)) return true;
  // One that shows nothing is there for its attribute alone.
  if (allowed === ALLOWED_UNSEEN.get(name)) return false;
  let end = 0;
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [whole, attribute = '', value = ''] = match;
    if (!allowed.includes(attribute)) return false;
    if (ADDRESSES.has(attribute) && mayRun(value)) return false;
    // The only class that is written is a code block's language.
    if (attribute === 'class' && !value.startsWith('language-')) return false;
    end = match.index + whole.length;
  }
  return attributes.slice(end).trim().replace('/', '') === '';
}

const ONE_ATTRIBUTE = /^\s+([a-z]+)="[^"]*"\s*$/;

function isUnseen(name: string, attributes: string): boolean {
  const attribute = ONE_ATTRIBUTE.exec(attributes)?.[1];
  return attribute !== undefined && ALLOWED_UNSEEN.get(name)?.includes(attribute) === true;
}

/** Whether the element is a mark that stands in HTML only where Markdown's own form would not hold. */
export function isMark(name: string): boolean {
  return IN_LINE.has(name);
}

/** Whether a tag could stand in a line of Markdown of post2md's; `attributes` as above. */
export function isOwnInline(name: string, attributes: string | undefined): boolean {
  if (ALLOWED_UNSEEN.has(name)) return attributes === undefined || isUnseen(name, attributes);
  return (ALLOWED_INLINE.has(name) || IN_LINE.has(name)) && isOwnTag(name, attributes);
}
