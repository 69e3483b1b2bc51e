/** @file Boxes of pictures with a caption: which elements are the captions, and whether they are read after the pictures. */

import type { AnyNode, Element } from 'domhandler';
import { hasClass, isElement, isText } from '../html/elements.ts';
import type { View } from './view.ts';

/** The captions of a `figure`, or of the box that WordPress made before it wrote `figure`; none for any other element. */
export function captionsOf(element: Element): Element[] {
  if (element.name === 'figure') return captionsIn(element, (node) => node.name === 'figcaption');
  return isBox(element) ? captionsIn(element, (node) => hasClass(node, 'wp-caption-text')) : [];
}

/** Whether there is nothing but pictures beside the captions. */
export function readsCaptionLast(
  figure: Element,
  captions: readonly Element[],
  view: View,
): boolean {
  return !hasText(figure.children, new Set<AnyNode>(captions), view);
}

function hasText(nodes: readonly AnyNode[], captions: ReadonlySet<AnyNode>, view: View): boolean {
  return nodes.some((node) => {
    const as = view.role(node)?.as;
    if (as === 'dropped' || as === 'moved' || as === 'placed' || captions.has(node)) return false;
    if (isText(node)) return node.data.trim() !== '';
    return 'children' in node && hasText(node.children, captions, view);
  });
}

function captionsIn(figure: Element, isCaption: (element: Element) => boolean): Element[] {
  const captions: Element[] = [];
  for (const node of figure.children) {
    if (!isElement(node)) continue;
    if (isCaption(node)) captions.push(node);
    else if (node.name !== 'figure' && node.name !== 'dl' && !isBox(node)) {
      for (const caption of captionsIn(node, isCaption)) captions.push(caption);
    }
  }
  return captions;
}

function isBox(element: Element): boolean {
  return element.name === 'div' && hasClass(element, 'wp-caption');
}
