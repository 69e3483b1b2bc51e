/** @file The fixed list of elements and attributes that may stand as raw HTML in the output (contract, sections 3 and 7). */

/** Inline elements that Markdown has no form for, with the attributes that each may keep. */
export const ALLOWED_INLINE: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['bdo', ['dir']],
  ['cite', []],
  ['dfn', []],
  ['ins', []],
  ['kbd', []],
  ['mark', []],
  ['q', []],
  ['rp', []],
  ['rt', []],
  ['ruby', []],
  ['samp', []],
  ['small', []],
  ['sub', []],
  ['sup', []],
  ['u', []],
  ['var', []],
]);

/** Inline elements that show nothing of their own: a place that links lead to, a direction of writing. */
export const ALLOWED_UNSEEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['id']],
  ['span', ['dir']],
]);

/** Inline elements whose content is written as HTML: kramdown takes Markdown and backslashes in these for text. */
export const OPAQUE: ReadonlySet<string> = new Set(['code', 'kbd', 'mark', 'samp', 'u', 'var']);

/** Block elements that Markdown has no form for, with the attributes that each may keep. */
export const ALLOWED_BLOCK: ReadonlyMap<string, readonly string[]> = new Map([
  ['caption', []],
  ['dd', []],
  ['details', []],
  ['div', ['align']],
  ['dl', []],
  ['dt', []],
  ['p', ['align']],
  ['summary', []],
  ['table', []],
  ['tbody', []],
  ['td', ['align', 'colspan', 'rowspan']],
  ['tfoot', []],
  ['th', ['align', 'colspan', 'rowspan']],
  ['thead', []],
  ['tr', []],
]);
