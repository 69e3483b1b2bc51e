/** @file The picture that an `img` stands for, wherever its page hides the address. */

import type { AnyNode, Element } from 'domhandler';
import { oneLine } from './characters.ts';
import { isDataImage, isSinglePixel } from './data-image.ts';
import { isElement } from './elements.ts';
import type { Reading } from './reading.ts';
import { largestFirst } from './srcset.ts';
import { safeUrl } from './urls.ts';

export interface ImageTarget {
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
}

/** Attributes in which lazy loaders keep the real address, most trusted first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-cfsrc',
  'data-lazy-src',
  'data-actualsrc',
  'data-original-src',
  'data-full-url',
  'data-orig-file',
  'data-url',
] as const;

const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const;

/** File names of the pictures that stand in until the real one is there. */
const STAND_IN =
  /(?:^|[/_-])(?:blank|spacer|transparent|placeholder|pixel|loading|loader|lazy(?:load)?|grey|gray|1x1|spinner)[^/]{0,24}\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;

export function isImage(element: Element): boolean {
  return element.name === 'img' || element.name === 'amp-img';
}

/** The picture's address, absolute and safe, with its alt text on one line; undefined where there is none to show. */
export function imageOf(element: Element, reading: Reading): ImageTarget | undefined {
  const url = imageUrl(element, reading.base);
  if (url === undefined) return undefined;
  const alt = element.attribs.alt;
  const title = element.attribs.title;
  const image = { url, alt: alt === undefined ? '' : oneLine(alt) };
  const line = title === undefined ? '' : oneLine(title);
  return line === '' || line === image.alt ? image : { ...image, title: line };
}

function imageUrl(element: Element, base: string | undefined): string | undefined {
  const source = element.attribs.src;
  let standIn: string | undefined;
  if (source !== undefined && source !== '') {
    const url = safeUrl(source, base, 'image');
    if (url !== undefined && !isPlaceholder(url)) {
      // Lazy loaders put a blurred picture of few bytes where the real one is to be.
      if (!isDataImage(url) && !STAND_IN.test(url)) return url;
      standIn = url;
    }
  }
  return lazyUrl(element, base) ?? setUrl(element, base) ?? pictureUrl(element, base) ?? standIn;
}

function lazyUrl(element: Element, base: string | undefined): string | undefined {
  for (const name of LAZY) {
    const value = element.attribs[name];
    if (value === undefined || !isSane(value)) continue;
    const url = safeUrl(value, base, 'image');
    if (url !== undefined && !isPlaceholder(url)) return url;
  }
  return undefined;
}

function setUrl(element: Element, base: string | undefined): string | undefined {
  for (const name of LAZY_SETS) {
    const value = element.attribs[name];
    if (value === undefined) continue;
    for (const candidate of largestFirst(value)) {
      const url = isSane(candidate) ? safeUrl(candidate, base, 'image') : undefined;
      if (url !== undefined && !isPlaceholder(url)) return url;
    }
  }
  return undefined;
}

/** From the `source` elements before an `img` in its `picture`. */
function pictureUrl(element: Element, base: string | undefined): string | undefined {
  const parent = element.parent;
  if (parent === null || !isElement(parent) || parent.name !== 'picture') return undefined;
  for (const child of parent.children) {
    if (isElement(child) && child.name === 'source') {
      const url = setUrl(child, base) ?? lazyUrl(child, base);
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

/** Whether a lazy loader's attribute holds an address and not the ruin of one (an entity decoded by half, a script's flag). */
function isSane(value: string): boolean {
  return value !== '' && !value.includes('#038;') && !value.includes('is-pending-load');
}

function isPlaceholder(url: string): boolean {
  return isDataImage(url) && isSinglePixel(url);
}

/** Whether the picture is a counter's: one pixel, or nothing, in both directions. */
export function isTrackingPixel(element: Element): boolean {
  const { width, height, src } = element.attribs;
  if (src?.includes('/_/stat?') === true) return true;
  return isPixel(width) && isPixel(height);
}

function isPixel(length: string | undefined): boolean {
  return length === '1' || length === '0' || length === '1px' || length === '0px';
}

/** The first picture among the nodes and all below them. */
export function firstImage(nodes: readonly AnyNode[]): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (isImage(node)) return node;
    const inner = firstImage(node.children);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
