/** @file What an inline style says of the text below it. */

import { type Element, isBlock, isElement } from './tree.ts';

interface StyledMarks {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Whether the element is text, or a paragraph of nothing but text: the style of a box of blocks is design. */
export function marksText(element: Element): boolean {
  if (!isBlock(element) || element.tagName === 'p') return true;
  return (
    element.tagName === 'div' &&
    !element.childNodes.some((child) => isElement(child) && isBlock(child))
  );
}

export function styledMarks(style: string): StyledMarks {
  const says = (property: string, value: string): boolean =>
    new RegExp(`(?:^|;)\\s*${property}\\s*:(?:[^;]*\\s)?(?:${value})(?![\\w-])`, 'i').test(style);
  // What stands before the size, in the shorthand, is for weight and style alike; what it doesn't name it resets.
  const [, font] =
    /(?:^|;)\s*font\s*:((?:[^;]*?\s)?)(?:[\d.]+(?:[a-z]+|%)|[a-z-]*(?:small|medium|large))/i.exec(
      style,
    ) ?? [];
  const resets = (property: string): boolean =>
    font !== undefined && !new RegExp(`${property}\\s*:`, 'i').test(style);
  const names = (property: string, words: RegExp): boolean =>
    resets(property) && words.test(font ?? '');
  const bold = says('font-weight', 'bold|bolder|[6-9]00');
  const italic = says('font-style', 'italic|oblique');
  const marks = {
    strong: bold || names('font-weight', /\b(?:bold|bolder|[6-9]00)\b/i),
    em: italic || names('font-style', /\b(?:italic|oblique)\b/i),
    u: says('text-decoration(?:-line)?', 'underline'),
    del: says('text-decoration(?:-line)?', 'line-through'),
    sup: says('vertical-align', 'super'),
    sub: says('vertical-align', 'sub'),
  };
  const thin = says('font-weight', 'normal|lighter|[1-5]00');
  const upright = says('font-style', 'normal');
  const removed = [
    (thin || (resets('font-weight') && !marks.strong)) && 'strong',
    (upright || (resets('font-style') && !marks.em)) && 'em',
  ];
  return {
    added: Object.entries(marks).flatMap(([mark, is]) => (is ? [mark] : [])),
    removed: removed.filter((mark) => mark !== false),
  };
}
