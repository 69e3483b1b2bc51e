/** @file Buttons, which are tools and none of the text, unless they are all that a heading says: of a box that unfolds. */

import type { AnyNode } from 'domhandler';
import { isBlank } from './characters.ts';
import { isElement, isText } from './elements.ts';

/** Whether any text stands outside the buttons. */
export function showsBesideButtons(nodes: readonly AnyNode[]): boolean {
  return nodes.some((node) =>
    isText(node)
      ? !isBlank(node.data)
      : isElement(node) && node.name !== 'button' && showsBesideButtons(node.children),
  );
}
