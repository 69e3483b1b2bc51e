/** @file What a `noscript` holds: the picture that a lazy loader hides, or a twin, or a word to those without scripts. */

import type { AnyNode, Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { isDataImage } from './data-image.ts';
import { isElement, isText, rawText } from './elements.ts';
import { fileOf, firstImage, imageOf, isLazy, isTrackingPixel } from './images.ts';
import type { Reading } from './reading.ts';

export type NoscriptReading =
  /** It adds nothing to the page. */
  | { readonly keep: false; readonly rule: 'noscript' | 'noscript-twin' }
  /** It shows what `placeholder` stands in for. */
  | { readonly keep: true; readonly placeholder?: Element };

export function readNoscript(noscript: Element, reading: Reading): NoscriptReading {
  const image = firstImage(noscript.children);
  const url = image === undefined ? undefined : imageOf(image, reading)?.url;
  if (image === undefined || url === undefined || isTrackingPixel(image)) {
    return { keep: false, rule: 'noscript' };
  }
  if (!isBlank(rawText(noscript.children))) return { keep: false, rule: 'noscript' };
  const beside = [neighbour(noscript, 'prev'), neighbour(noscript, 'next')].filter(
    (twin) => twin !== undefined,
  );
  const shown = (twin: Element): string | undefined => imageOf(twin, reading)?.url;
  if (beside.some((twin) => shown(twin) === url)) return { keep: false, rule: 'noscript-twin' };
  const placeholder =
    beside.find((twin) => isThumbnail(shown(twin), url)) ?? beside.find((twin) => isLazy(twin));
  return placeholder === undefined ? { keep: true } : { keep: true, placeholder };
}

/** Whether what is shown is nothing, the same file at another address, or a few bytes in the page itself. */
function isThumbnail(shown: string | undefined, url: string): boolean {
  if (shown === undefined || fileOf(shown) === fileOf(url)) return true;
  return isDataImage(shown) && !isDataImage(url);
}

/** The image beside the element, alone or as all that its neighbour holds. */
function neighbour(element: Element, side: 'prev' | 'next'): Element | undefined {
  let node: AnyNode | null = element[side];
  while (node !== null && !isElement(node)) {
    if (isText(node) && !isBlank(node.data)) return undefined;
    node = node[side];
  }
  if (node === null || node.name === 'noscript') return undefined;
  const image = firstImage([node]);
  return image !== undefined && isBlank(rawText(node.children)) ? image : undefined;
}
