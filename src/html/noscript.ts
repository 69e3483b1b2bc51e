/** @file What a `noscript` holds: the picture or player that a lazy loader hides, or a twin, or the page, or a word to those without scripts. */

import type { AnyNode, Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { isDataImage } from './data-image.ts';
import { firstBelow, isElement, isText, rawText } from './elements.ts';
import { EMBEDS, embedOf } from './embeds.ts';
import { holdsPage, type TextLength } from './hidden.ts';
import { fileOf, firstImage, imageOf, isLazy, isTrackingPixel } from './images.ts';
import type { Reading } from './reading.ts';

export type NoscriptReading =
  /** It adds nothing to the page. */
  | { readonly keep: false; readonly rule: 'noscript' | 'noscript-twin' }
  /** It shows what `placeholder` stands in for. */
  | { readonly keep: true; readonly placeholder?: Element };

export function readNoscript(
  noscript: Element,
  reading: Reading,
  lengthOf: TextLength,
): NoscriptReading {
  if (holdsPage(noscript, lengthOf)) return { keep: true };
  if (!isBlank(rawText(noscript.children))) return { keep: false, rule: 'noscript' };
  const image = firstImage(noscript.children);
  if (image !== undefined) return readPicture(noscript, image, reading);
  const player = firstPlayer(noscript.children);
  if (player !== undefined) return readPlayer(noscript, player, reading);
  return { keep: false, rule: 'noscript' };
}

function readPicture(noscript: Element, image: Element, reading: Reading): NoscriptReading {
  const url = imageOf(image, reading)?.url;
  if (url === undefined || isTrackingPixel(image)) return { keep: false, rule: 'noscript' };
  const shown = (twin: Element): string | undefined => imageOf(twin, reading)?.url;
  const beside = twins(noscript, firstImage);
  if (beside.some((twin) => shown(twin) === url)) return { keep: false, rule: 'noscript-twin' };
  const placeholder =
    beside.find((twin) => isThumbnail(shown(twin), url)) ?? beside.find((twin) => isLazy(twin));
  return placeholder === undefined ? { keep: true } : { keep: true, placeholder };
}

/** A player for which a script is to fill a box, unless the frame beside it shows the same. */
function readPlayer(noscript: Element, player: Element, reading: Reading): NoscriptReading {
  const url = embedOf(player, reading)?.url;
  if (url === undefined || isTrackingPixel(player)) return { keep: false, rule: 'noscript' };
  const isTwin = twins(noscript, firstPlayer).some((twin) => embedOf(twin, reading)?.url === url);
  return isTwin ? { keep: false, rule: 'noscript-twin' } : { keep: true };
}

function firstPlayer(nodes: readonly AnyNode[]): Element | undefined {
  return firstBelow(nodes, (element) => (EMBEDS.has(element.name) ? element : undefined));
}

/** Whether what is shown is nothing, the same file at another address, or a few bytes in the page itself. */
function isThumbnail(shown: string | undefined, url: string): boolean {
  if (shown === undefined || fileOf(shown) === fileOf(url)) return true;
  return isDataImage(shown) && !isDataImage(url);
}

/** What is found beside the element, before it and behind it, alone or as all that its neighbour holds. */
function twins(
  noscript: Element,
  find: (nodes: readonly AnyNode[]) => Element | undefined,
): Element[] {
  const found: Element[] = [];
  for (const side of ['prev', 'next'] as const) {
    const neighbour = elementBeside(noscript, side);
    const twin = neighbour === undefined ? undefined : find([neighbour]);
    if (twin !== undefined) found.push(twin);
  }
  return found;
}

/** The next element on that side, unless it has text to show or stands behind text. */
function elementBeside(element: Element, side: 'prev' | 'next'): Element | undefined {
  let node: AnyNode | null = element[side];
  while (node !== null && !isElement(node)) {
    if (isText(node) && !isBlank(node.data)) return undefined;
    node = node[side];
  }
  if (node === null || node.name === 'noscript') return undefined;
  return isBlank(rawText(node.children)) ? node : undefined;
}
