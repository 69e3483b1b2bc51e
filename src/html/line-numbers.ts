/** @file The line numbers that highlighters print beside code. */

import type { AnyNode, Element } from 'domhandler';
import { classesOf, elementAfter, isElement, isText, rawText } from './elements.ts';
import { firstImage } from './images.ts';

/** Class names of the numbers that stand in the code's own lines. */
const NUMBER_CLASSES: ReadonlySet<string> = new Set([
  ...['lineno', 'linenos', 'lnt', 'ln', 'line-number', 'line-numbers', 'linenumber'],
  ...['gutter', 'hljs-ln-n', 'hljs-ln-numbers', 'rouge-gutter', 'blob-num'],
]);

/** Whether the element, in a `pre`, holds nothing but its line's number. */
export function isLineNumber(element: Element): boolean {
  return isNamedSo(element) && isNumbers(element);
}

function isNamedSo(element: Element): boolean {
  return (
    element.attribs.class !== undefined &&
    classesOf(element).some((token) => NUMBER_CLASSES.has(token))
  );
}

/** Whether the cell is a column of line numbers beside code, which the next cell holds. */
export function isGutter(cell: Element): boolean {
  const next = elementAfter(cell);
  if (next?.name !== 'td' || !holdsPre(next.children)) return false;
  return isNumbers(cell) && (isNamedSo(cell) || countsUp(numbersIn(cell.children)));
}

/** Whether the list is a column of line numbers before the code, empty ones that a style counts among them (WeChat). */
export function isNumberList(list: Element): boolean {
  if (list.attribs.class === undefined || elementAfter(list)?.name !== 'pre') return false;
  if (!isNumbers(list) || firstImage(list.children) !== undefined) return false;
  const numbers = numbersIn(list.children);
  return numbers.length === 0 || (numbers[0] === 1 && countsUp(numbers));
}

/** The numbers in the texts, each for itself where two stand in a text of their own. */
function numbersIn(nodes: readonly AnyNode[]): number[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return (node.data.match(/\d+/g) ?? []).map(Number);
    return isElement(node) ? numbersIn(node.children) : [];
  });
}

/** Whether they are lines' and not, say, what a server answered: several, each by one more; alone, the first line's. */
function countsUp(numbers: readonly number[]): boolean {
  const [first] = numbers;
  if (first === undefined || (numbers.length === 1 && first !== 1)) return false;
  return numbers.every((number, index) => number === first + index);
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
