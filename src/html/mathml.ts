/** @file MathML as TeX: what its layout says beyond its characters. Symbols stay the characters that they are. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, isText } from './elements.ts';

/** Elements that only hold the characters, or the row, of a formula. */
const FLAT: ReadonlySet<string> = new Set(
  'math semantics mrow mstyle mpadded mi mn mo mtext ms mspace'.split(' '),
);

const LEFT_OUT: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'mphantom']);

/** Whether the characters in a row are all that the formula says. */
export function isFlat(math: Element): boolean {
  return math.children.every(
    (node) => !isElement(node) || LEFT_OUT.has(node.name) || (FLAT.has(node.name) && isFlat(node)),
  );
}

export function texOf(node: AnyNode): string {
  if (isText(node))
    return node.data
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/[\\{}%#$]/g, '\\$&');
  if (!isElement(node) || LEFT_OUT.has(node.name)) return '';
  const parts = node.children.filter(isElement);
  const part = (index: number): string => {
    const child = parts[index];
    return child === undefined ? '' : texOf(child);
  };
  switch (node.name) {
    case 'msup':
      return `${base(part(0))}^${group(part(1))}`;
    case 'msub':
      return `${base(part(0))}_${group(part(1))}`;
    case 'msubsup':
    case 'munderover':
      return `${base(part(0))}_${group(part(1))}^${group(part(2))}`;
    case 'munder':
      return `\\underset${group(part(1))}${group(part(0))}`;
    case 'mover':
      return `\\overset${group(part(1))}${group(part(0))}`;
    case 'mfrac':
      return `\\frac${group(part(0))}${group(part(1))}`;
    case 'msqrt':
      return `\\sqrt${group(row(node))}`;
    case 'mroot':
      return `\\sqrt[${part(1)}]${group(part(0))}`;
    case 'mtext':
      return `\\text${group(row(node))}`;
    case 'mtable':
      return `\\begin{matrix}${parts.map(texOf).join(' \\\\ ')}\\end{matrix}`;
    case 'mtr':
      return parts.map(texOf).join(' & ');
    case 'mfenced': {
      const { open = '(', close = ')' } = node.attribs;
      return `${open}${parts.map(texOf).join(',')}${close}`;
    }
    case 'mspace':
      return ' ';
    default:
      return row(node);
  }
}

function row(element: Element): string {
  return element.children.map(texOf).join('');
}

function group(tex: string): string {
  return `{${tex}}`;
}

/** What an index is set on: one character needs no braces. */
function base(tex: string): string {
  return [...tex].length === 1 ? tex : group(tex);
}
