/** @file Buttons, which are tools and none of the text, unless they say what a box that unfolds holds. */

import type { AnyNode, Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { isElement, isText } from './elements.ts';
import { firstImage } from './images.ts';

/** Whether any text stands outside the buttons. */
export function showsBesideButtons(nodes: readonly AnyNode[]): boolean {
  return nodes.some((node) =>
    isText(node)
      ? !isBlank(node.data)
      : isElement(node) && node.name !== 'button' && showsBesideButtons(node.children),
  );
}

/** Names of the boxes that unfold, of which a button may be all the heading that they have. */
const UNFOLDING = /(?:^|[\s_-])(?:accordion|collapsible|faq)(?:$|[\s_-])/i;

/** Whether the button only does something: it shows no picture, and heads no box that unfolds. */
export function isTool({ attribs, children }: Element): boolean {
  const headsBox = attribs.class !== undefined && UNFOLDING.test(attribs.class);
  return !headsBox && firstImage(children) === undefined;
}
