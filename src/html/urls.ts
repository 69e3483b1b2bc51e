/** @file Which addresses may stand in the output, and how they are written: absolute, by the WHATWG parser. */

import { unitAt } from '../code-unit.ts';
import { isDisguised, RASTER_DATA } from '../safety/schemes.ts';

/** Where an address is used: a page is on the web; links may also be mail and telephone, images raster data. */
export type Use = 'link' | 'image' | 'page';

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

const NO_HOST = 'no-base.invalid';
/** Stands in for a base that the source does not have; nothing of it is ever written. */
export const NO_BASE: string = `http://${NO_HOST}`;

/** The address made absolute against `base`, or undefined where it may not be used. */
export function safeUrl(source: string, base: string | undefined, use: Use): string | undefined {
  if (isCanonical(source)) return source;
  const whole = joined(source, base ?? NO_BASE);
  if (whole !== undefined && isCanonical(whole)) return base === undefined ? source : whole;
  const address = trimAddress(source);
  if (use === 'image' && RASTER_DATA.test(address)) return dataUrl(address);
  if (mayBeDisguised(address) && isDisguised(address)) return undefined;
  const schemes = use === 'link' ? LINK_SCHEMES : WEB_SCHEMES;
  const url = parseUrl(address, base ?? NO_BASE);
  // A web address that no browser can open is still what the page has (`http://a.org>b`).
  if (url === undefined) return /^https?:\/\/[^\s\\]+$/i.test(address) ? address : undefined;
  if (!schemes.has(url.protocol)) return undefined;
  if (url.host === NO_HOST) return relative(address, url);
  return url.href;
}

/** Whether the address is the beginning of one that was never filled in. */
export function namesNoHost(source: string): boolean {
  return /^(?:https?:)?\/\/$/i.test(trimAddress(source));
}

/** A path from the site's root, or a place on the page, behind what the base has of it, as many of a page's own links are written. */
function joined(source: string, base: string): string | undefined {
  const first = source.charCodeAt(0);
  if (first === 0x23) return base.split('#', 1)[0] + source;
  if (first !== 0x2f || source.charCodeAt(1) === 0x2f) return undefined;
  const end = base.indexOf('/', 'https://'.length);
  return (end < 0 ? base : base.slice(0, end)) + source;
}

/** The base of a page: its `<base>` where that is http(s), else the address that it came from. */
export function resolveBase(
  href: string | undefined,
  from: string | undefined,
): string | undefined {
  const base = href === undefined ? undefined : safeUrl(href, from, 'page');
  if (base?.startsWith('http')) return base;
  if (from === undefined || isCanonical(from)) return from;
  return /^https?:/i.test(from) ? parseUrl(from, undefined)?.href : undefined;
}

/** The host of an address on the web, without its port; undefined for any other. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
}

/** The same without what a site's host may begin with or not. */
export function siteOf(address: string): string | undefined {
  return hostOf(address)?.replace(/^(?:www|m)\./, '');
}

/** Whether it is a whole address of a page on the web. */
export function isWebAddress(address: string): boolean {
  return /^https?:/i.test(address) && URL.canParse(address);
}

function parseUrl(address: string, base: string | undefined): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * Whether the WHATWG parser would return the address unchanged, decided without parsing it: http(s), a
 * lower-case host of letters without port, then only characters that stay as they are and no dot segments.
 * Most addresses of a page are; the parser costs more than the rest of a link.
 */
export function isCanonical(source: string): boolean {
  let at = source.startsWith('https://') ? 8 : source.startsWith('http://') ? 7 : 0;
  if (at === 0) return false;
  const { length } = source;
  const host = at;
  let label = at;
  for (; at < length; at++) {
    const code = unitAt(source, at);
    if (code >= 0x61 && code <= 0x7a) continue;
    if (code >= 0x30 && code <= 0x39) continue;
    if (code === 0x2e) {
      if (at === label) return false;
      label = at + 1;
    } else if (code === 0x2d) {
      // `xn--` labels are checked by the parser.
      if (source.charCodeAt(at + 1) === 0x2d) return false;
    } else break;
  }
  if (at === label || label === host || source.charCodeAt(at) !== 0x2f) return false;
  // A last label that begins with a digit may make the host an IPv4 address.
  if (source.charCodeAt(label) <= 0x39) return false;
  let query = false;
  for (; at < length; at++) {
    const code = unitAt(source, at);
    if (code >= 0x80 || PLAIN[code] === 0) return false;
    if (code === 0x3f) query = true;
    else if (code === 0x27 && query) return false;
    else if (code === 0x2f && !query) {
      const next = source.charCodeAt(at + 1);
      if (next === 0x2e || next === 0x25) return false;
    }
  }
  return true;
}

/** By ASCII code: 1 for what no part of a URL encodes. */
const PLAIN: Uint8Array = new Uint8Array(0x80);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?#%") {
  PLAIN[character.charCodeAt(0)] = 1;
}

/** Without controls and blanks at the ends and without tabs and newlines inside, as the URL parser reads it. */
function trimAddress(source: string): string {
  return source
    .replace(/[\t\n\r]/g, '')
    .replace(/^[\0- ]+/, '')
    .trimEnd();
}

/** Whether the address does not plainly begin as a web address or a path. */
function mayBeDisguised(address: string): boolean {
  const first = address.charCodeAt(0);
  if (first === 0x2f || first === 0x23 || first === 0x3f) return false;
  return !address.startsWith('http');
}

/** A raster image's data without the white space that a printer may have put into it. */
function dataUrl(address: string): string | undefined {
  const compact = address.replace(/[ \f]/g, '');
  return /^[\x21-\x7e]+$/.test(compact) && !/["'<>()\\`]/.test(compact) ? compact : undefined;
}

/** A relative address where there is no base to resolve it: as it is, if nothing in it could be read as a scheme. */
function relative(address: string, url: URL): string | undefined {
  const end = address.search(/[/?#]/);
  const segment = end < 0 ? address : address.slice(0, end);
  if (/[:&\\\uff1a]/.test(segment)) return undefined;
  // The parser's own form where the address is from the root; below it, dots and all must stay.
  return address.startsWith('/') ? url.href.slice(NO_BASE.length) : address;
}
