/** @file The picture that an `img` stands for, wherever its page hides the address. */

import type { AnyNode, Element } from 'domhandler';
import { oneLine } from './characters.ts';
import { isDataImage, isSinglePixel } from './data-image.ts';
import { firstBelow, isElement, isImage, styleOf } from './elements.ts';
import type { Reading } from './reading.ts';
import { largestFirst, replacesSource } from './srcset.ts';
import { safeUrl } from './urls.ts';

export interface ImageTarget {
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
}

/** Attributes from which lazy loaders take the address, most trusted first: `src` holds a thumbnail until they do. */
const LAZY = [
  'data-src',
  'data-original',
  'data-cfsrc',
  'data-lazy-src',
  'data-actualsrc',
  'data-original-src',
  'data-lazyload',
  'data-lazy',
  'data-echo',
  // Sina and the portals, and Discuz's boards.
  'real_src',
  '_src',
  'ess-data',
  'file',
] as const;

/** Attributes that name the picture for other uses, a zoom for instance. */
const ORIGINALS = ['data-full-url', 'data-orig-file', 'data-url'] as const;

const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const;

/** File names of the pictures that stand in until the real one is there, or what an image server is asked to blur. */
const STAND_IN =
  /[,/](?:e_)?blur[_:]\d+[,/]|(?:^|[/_-])(?:blank|spacer|transparent|placeholder|pixel|loading|loader|lazy(?:load)?|grey|gray|1x1|spinner)(?:[^/]{0,24}\.(?:gif|png|svg)|[_-]?(?:\d+(?:x\d+)?)?\.(?:jpe?g|webp))(?:[?#]|$)|[/_-](?:none|trans|clear|empty)\.gif(?:[?#]|$)/i;

/** The end of a picture's file name. */
const PICTURE_TYPE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)(?:[?#]|$)/i;

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
  const own = ownUrl(element.attribs.src, base);
  // Lazy loaders put a blurred picture of few bytes where the real one is to be.
  const isReal = own !== undefined && !isDataImage(own) && !STAND_IN.test(own);
  const lazy = namedUrl(element, LAZY, base);
  if (lazy !== undefined && !(isReal && STAND_IN.test(lazy))) return lazy;
  if (isReal) return replacedBySet(element, own, base) ?? own;
  return (
    namedUrl(element, ORIGINALS, base) ??
    setUrl(element, LAZY_SETS, base) ??
    pictureUrl(element, base) ??
    unnamedUrl(element, base) ??
    own
  );
}

/** Attributes in which an address is text to read, or has had its turn. */
const NO_ADDRESS: ReadonlySet<string> = new Set(['src', 'alt', 'title', 'aria-label']);

/** From an attribute of any other name: loaders are many, and a picture's file is told by its address. */
function unnamedUrl(element: Element, base: string | undefined): string | undefined {
  const names = Object.entries(element.attribs)
    .filter(([name, value]) => !NO_ADDRESS.has(name) && isPictureFile(value))
    .map(([name]) => name);
  return namedUrl(element, names, base);
}

/** Whether the value is the address of a picture's file; a bare file name is none. */
function isPictureFile(value: string): boolean {
  const slash = value.indexOf('/');
  return slash >= 0 && !/[\s,]/.test(value) && PICTURE_TYPE.test(value.slice(slash + 2));
}

function ownUrl(source: string | undefined, base: string | undefined): string | undefined {
  if (source === undefined || source === '') return undefined;
  const url = safeUrl(source, base, 'image');
  return url === undefined || isPlaceholder(url) ? undefined : url;
}

function namedUrl(
  element: Element,
  names: readonly string[],
  base: string | undefined,
): string | undefined {
  for (const name of names) {
    const value = element.attribs[name];
    if (value === undefined || !isSane(value)) continue;
    const url = ownUrl(value, base);
    if (url !== undefined) return url;
  }
  return undefined;
}

function setUrl(
  element: Element,
  names: readonly string[],
  base: string | undefined,
): string | undefined {
  for (const name of names) {
    for (const candidate of largestFirst(element.attribs[name] ?? '')) {
      const url = isSane(candidate) ? ownUrl(candidate, base) : undefined;
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

/** The largest candidate of a set that takes the place of `src`: a browser shows one of the set, and never that file. */
function replacedBySet(
  element: Element,
  own: string,
  base: string | undefined,
): string | undefined {
  const { srcset, 'data-srcset': lazySet } = element.attribs;
  const set = lazySet ?? srcset;
  if (set === undefined || !replacesSource(set)) return undefined;
  const file = fileOf(own);
  const files = largestFirst(set).map((one) => fileOf(safeUrl(one, base, 'image') ?? one));
  if (files.includes(file)) return undefined;
  return setUrl(element, lazySet === undefined ? ['srcset'] : ['data-srcset'], base);
}

/** The file's name without what a server adds for one of its sizes. */
export function fileOf(url: string): string {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?:-\d{2,5}x\d{2,5}|-scaled|@\dx)(?=\.\w{2,5}$)/, '');
}

/** Whether the address is that of the picture, in any of its sizes. */
export function isSamePicture(url: string, picture: ImageTarget): boolean {
  const file = fileOf(url);
  return PICTURE_TYPE.test(file) && file === fileOf(picture.url);
}

/** Whether a script is to put the picture's address in place. */
export function isLazy({ attribs }: Element): boolean {
  return (
    LAZY.some((name) => attribs[name] !== undefined) ||
    attribs['data-srcset'] !== undefined ||
    /(?:^|\s|-)lazy/i.test(attribs.class ?? '')
  );
}

/** From the `source` elements before an `img` in its `picture`. */
function pictureUrl(element: Element, base: string | undefined): string | undefined {
  const parent = element.parent;
  if (parent === null || !isElement(parent) || parent.name !== 'picture') return undefined;
  for (const child of parent.children) {
    if (isElement(child) && child.name === 'source') {
      const url = setUrl(child, LAZY_SETS, base) ?? namedUrl(child, LAZY, base);
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

/** Whether a lazy loader's attribute holds an address and not the ruin of one (an entity decoded by half, a script's flag or template). */
function isSane(value: string): boolean {
  return /[./]/.test(value) && !/#038;|is-pending-load|[{}]/.test(value);
}

/** Whether the picture is a blur that the page carries in itself until the real one beside it is there (Gatsby): it says nothing to screen readers. */
export function isPreview(element: Element): boolean {
  const { alt, src, 'aria-hidden': hidden } = element.attribs;
  const isSilent = hidden === 'true' && alt === '';
  return isSilent && src !== undefined && isDataImage(src) && !isLazy(element);
}

function isPlaceholder(url: string): boolean {
  return isDataImage(url) && isSinglePixel(url);
}

/** Addresses from which counters serve their one pixel, its size said or not. */
const COUNTER =
  /\/_\/stat\?|^(?:https?:)?\/\/(?:(?:stats\.wordpress|pixel\.wp)\.com\/[bg]\.gif|s?b\.scorecardresearch\.com\/p|pixel\.quantserve\.com\/|www\.facebook\.com\/tr\?|feeds\.feedburner\.com\/~r\/|(?:www|ssl)\.google-analytics\.com\/)/;

/** Whether the picture is a counter's: by its address, or drawn as one pixel, or nothing, in both directions. */
export function isTrackingPixel(element: Element): boolean {
  const { width, height, src } = element.attribs;
  if (src !== undefined && COUNTER.test(src)) return true;
  return isPixel(width) && isPixel(height) && !isStretched(element);
}

/** Layouts of AMP in which width and height are a ratio, or count for nothing. */
const STRETCHING: ReadonlySet<string> = new Set([
  'responsive',
  'fill',
  'fixed-height',
  'flex-item',
]);

/**
 * Whether the picture is drawn in another size than its attributes say: Next.js and AMP write `1` and `1` for a square, and
 * `0` and `0` where a style sheet sets the size. What comes in several sizes is no counter.
 */
function isStretched(element: Element): boolean {
  const { layout, sizes, srcset } = element.attribs;
  if (element.name === 'amp-img') {
    return STRETCHING.has(layout ?? (sizes === undefined ? 'fixed' : 'responsive'));
  }
  if (sizes !== undefined || srcset !== undefined) return true;
  return ['width', 'height'].some((side) => {
    const length = styleOf(element, side);
    return length !== undefined && length !== 'auto' && !isPixel(length);
  });
}

function isPixel(length: string | undefined): boolean {
  return length === '1' || length === '0' || length === '1px' || length === '0px';
}

/** The first picture among the nodes and all below them. */
export function firstImage(nodes: readonly AnyNode[]): Element | undefined {
  return firstBelow(nodes, (element) => (isImage(element) ? element : undefined));
}
