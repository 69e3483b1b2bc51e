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
  const marks = {
    strong: says('font-weight', 'bold|bolder|[6-9]00'),
    em: says('font-style', 'italic|oblique'),
    u: says('text-decoration(?:-line)?', 'underline'),
    del: says('text-decoration(?:-line)?', 'line-through'),
    sup: says('vertical-align', 'super'),
    sub: says('vertical-align', 'sub'),
  };
  const removed = [
    says('font-weight', 'normal|lighter|[1-5]00') && 'strong',
    says('font-style', 'normal') && 'em',
  ];
  return {
    added: Object.entries(marks).flatMap(([mark, is]) => (is ? [mark] : [])),
    removed: removed.filter((mark) => mark !== false),
  };
}
