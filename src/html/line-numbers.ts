/** @file The line numbers that highlighters print beside code. */

import type { AnyNode, Element } from 'domhandler';
import { classesOf, elementAfter, isElement, rawText } from './elements.ts';

/** Class names of the numbers that stand in the code's own lines. */
const NUMBER_CLASSES: ReadonlySet<string> = new Set([
  ...['lineno', 'linenos', 'lnt', 'ln', 'line-number', 'line-numbers', 'linenumber'],
  ...['gutter', 'hljs-ln-n', 'hljs-ln-numbers', 'rouge-gutter', 'blob-num'],
]);

/** Whether the element, in a `pre`, holds nothing but its line's number. */
export function isLineNumber(element: Element): boolean {
  return (
    element.attribs.class !== undefined &&
    classesOf(element).some((token) => NUMBER_CLASSES.has(token)) &&
    isNumbers(element)
  );
}

/** Whether the cell is a column of line numbers beside code: digits only, the next cell a `pre`. */
export function isGutter(cell: Element): boolean {
  const next = elementAfter(cell);
  return next?.name === 'td' && holdsPre(next.children) && isNumbers(cell);
}

/** Whether the list is a column of line numbers before the code, empty ones that a style counts among them (WeChat). */
export function isNumberList(list: Element): boolean {
  if (list.attribs.class === undefined) return false;
  return elementAfter(list)?.name === 'pre' && isNumbers(list);
}

/** Whether the element holds digits and blanks only. */
export function isNumbers(element: Element): boolean {
  const text = rawText(element.children);
  return text.length < 100_000 && /^[\d\s\u200b]*$/.test(text);
}

function holdsPre(nodes: readonly AnyNode[]): boolean {
  return nodes.some(
    (node) =>
      isElement(node) &&
      (node.name === 'pre' || (node.name !== 'table' && holdsPre(node.children))),
  );
}
