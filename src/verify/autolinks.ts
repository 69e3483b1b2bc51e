/**
 * @file The links that GitHub's Markdown makes of bare addresses, by cmark-gfm's own rules (extensions/autolink.c):
 * http, https and ftp URLs, names that begin with `www.`, and e-mail addresses.
 */

import { isSpace } from './visible-character.ts';

export interface Autolink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

const CANDIDATE = /:\/\/|www\.|@/;
const URL_OR_WWW = /:\/\/|www\./g;
const SCHEME = /(?:https?|ftp)$/i;
const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}]$/u;
const ADDRESS_BEFORE = /[a-z0-9.+_-]/i;
const ALPHANUMERIC = /^[a-z0-9]$/i;
/** The longest of the schemes. */
const SCHEME_LENGTH = 5;

/** Whether the text can hold an autolink at all; a quick answer for most. */
export function mayAutolink(text: string): boolean {
  return CANDIDATE.test(text);
}

/**
 * The URLs and `www.` names in a text as its author typed it: an escape or a reference within one breaks it.
 * `before` is the character before the text, '' at a line's start.
 */
export function bareUrls(raw: string, before = ''): Autolink[] {
  const links: Autolink[] = [];
  let done = 0;
  URL_OR_WWW.lastIndex = 0;
  for (let match = URL_OR_WWW.exec(raw); match !== null; match = URL_OR_WWW.exec(raw)) {
    const { index } = match;
    if (index < done) continue;
    const link = match[0] === '://' ? urlAt(raw, index, done) : wwwAt(raw, index, before);
    if (link === undefined) continue;
    links.push(link);
    done = link.end;
    URL_OR_WWW.lastIndex = Math.max(done, URL_OR_WWW.lastIndex);
  }
  return links;
}

/** The e-mail addresses in a text as it reads: cmark-gfm looks for them after escapes and references are gone. */
export function bareAddresses(text: string): Autolink[] {
  const links: Autolink[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > done && ADDRESS_BEFORE.test(text.charAt(start - 1))) start--;
    if (start === at) continue;
    const end = addressEnd(text, at);
    if (end === undefined) continue;
    const stop = at + trimEnd(text.slice(at, end));
    if (stop === at) continue;
    links.push({ start, end: stop, url: `mailto:${text.slice(start, stop)}` });
    done = stop;
  }
  return links;
}

function urlAt(raw: string, colon: number, from: number): Autolink | undefined {
  let start = colon;
  while (start > from && colon - start <= SCHEME_LENGTH && isLetter(raw, start - 1)) start--;
  const scheme = raw.slice(start, colon);
  if (SCHEME.exec(scheme)?.[0] !== scheme || scheme === '') return undefined;
  const host = colon + 3;
  if (!ALPHANUMERIC.test(raw.charAt(host))) return undefined;
  const domain = domainLength(raw, host, true);
  if (domain === 0) return undefined;
  const end = linkEnd(raw, start, host + domain);
  return end === start ? undefined : { start, end, url: raw.slice(start, end) };
}

function wwwAt(raw: string, start: number, before: string): Autolink | undefined {
  const last = start === 0 ? before : raw.charAt(start - 1);
  if (last !== '' && !'*_~(\t\n\v\f\r '.includes(last)) return undefined;
  const domain = domainLength(raw, start, false);
  if (domain === 0) return undefined;
  const end = linkEnd(raw, start, start + domain);
  return end === start ? undefined : { start, end, url: `http://${raw.slice(start, end)}` };
}

/** How long the host name is; 0 for none. A name with an underscore in one of its last two labels is none. */
function domainLength(raw: string, start: number, short: boolean): number {
  let dots = 0;
  let before = 0;
  let current = 0;
  let at = start + 1;
  for (; at < raw.length - 1; at++) {
    let character = raw.charAt(at);
    if (character === '\\' && at < raw.length - 2) character = raw.charAt(++at);
    if (character === '_') current++;
    else if (character === '.') {
      before = current;
      current = 0;
      dots++;
    } else if (
      character !== '-' &&
      (isSpace(character.charCodeAt(0)) || PUNCTUATION.test(character))
    ) {
      break;
    }
  }
  if (before + current > 0 && dots <= 10) return 0;
  return short || dots > 0 ? at - start : 0;
}

/** The address runs on to a blank or `<`, less what ends a sentence. */
function linkEnd(raw: string, start: number, from: number): number {
  let end = from;
  while (end < raw.length && !' \t\n\v\f\r<'.includes(raw.charAt(end))) end++;
  return start + trimEnd(raw.slice(start, end));
}

/** The length without final punctuation, unmatched closing brackets and entity-like ends. */
function trimEnd(link: string): number {
  let surplus = 0;
  for (const character of link) {
    if (character === ')') surplus++;
    else if (character === '(') surplus--;
  }
  let end = link.length;
  for (; end > 0; end--) {
    const last = link.charAt(end - 1);
    if (last === ')') {
      if (surplus <= 0) break;
      surplus--;
    } else if (last === ';') {
      let name = end - 2;
      while (name > 0 && isLetter(link, name)) name--;
      if (name < end - 2 && link.charAt(name) === '&') end = name + 1;
    } else if (!`?!.,:*_~'"`.includes(last)) break;
  }
  return end;
}

/** Where the host of the address after `at` ends; undefined where it is none: without a dot, or with a last character that is no letter. */
function addressEnd(text: string, at: number): number | undefined {
  let dots = 0;
  let end = at + 1;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (ALPHANUMERIC.test(character) || character === '-' || character === '_') continue;
    if (character !== '.' || !ALPHANUMERIC.test(text.charAt(end + 1))) break;
    dots++;
  }
  return dots > 0 && text.charAt(end) !== '@' && isLetter(text, end - 1) ? end : undefined;
}

function isLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}
