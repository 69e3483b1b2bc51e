/** @file What a player, a frame or an area of a picture shows, as a link: the page that a reader would open. */

import type { Element } from 'domhandler';
import { isBlank, oneLine } from './characters.ts';
import { isElement, isText } from './elements.ts';
import { pageOfPlayer } from './players.ts';
import type { Reading } from './reading.ts';
import { linkTarget } from './targets.ts';
import { safeUrl } from './urls.ts';

export interface EmbedTarget {
  readonly url: string;
  /** The embed's title, else its address. */
  readonly text: string;
}

export const EMBEDS: ReadonlySet<string> = new Set([
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'amp-youtube',
  'amp-iframe',
  'lite-youtube',
  'lite-vimeo',
  // CKEditor's.
  'oembed',
  // A part of a picture that is a link.
  'area',
]);

/** Titles that name the player and not what it plays. */
const PLAYER_TITLE =
  /^(?:youtube(?: video)?(?: player)?|vimeo(?: video)?(?: player)?|video(?: player)?|embedded? (?:content|video|post|tweet)|(?:twitter|x) (?:tweet|post|embed)|iframe|untitled)$/i;

/** Addresses of the page itself. */
const SAME_PAGE = /^(?:#|$)/;

export function embedOf(element: Element, reading: Reading): EmbedTarget | undefined {
  if (element.name === 'area') return areaOf(element, reading);
  for (const source of sourcesOf(element)) {
    const url = safeUrl(source, reading.base, 'page');
    if (url === undefined || SAME_PAGE.test(url)) continue;
    const shown = pageOfPlayer(url);
    const title = oneLine(element.attribs.title ?? element.attribs['aria-label'] ?? '');
    return { url: shown, text: title === '' || PLAYER_TITLE.test(title) ? shown : title };
  }
  return undefined;
}

/** An area with a text alternative; without one it is a detail of its picture. */
function areaOf(area: Element, reading: Reading): EmbedTarget | undefined {
  const text = oneLine(area.attribs.alt ?? area.attribs.title ?? '');
  const url = linkTarget(area, reading);
  return url === undefined || isBlank(text) ? undefined : { url, text };
}

/** The addresses that the element names, in the order in which they are tried. */
function sourcesOf(element: Element): string[] {
  const { src, data } = element.attribs;
  let sources: (string | undefined)[] = [];
  switch (element.name) {
    case 'object':
      sources = [data, ...childAttributes(element, 'param', 'value', 'movie')];
      sources = [...sources, ...childAttributes(element, 'embed', 'src')];
      break;
    case 'amp-youtube':
    case 'lite-youtube': {
      const { 'data-videoid': ampId, videoid: id = ampId } = element.attribs;
      sources.push(id && `https://www.youtube.com/embed/${id}`);
      break;
    }
    case 'lite-vimeo': {
      const { videoid: id } = element.attribs;
      sources.push(id && `https://player.vimeo.com/video/${id}`);
      break;
    }
    case 'oembed':
      sources.push(element.attribs.url);
      break;
    default:
      sources.push(src, element.attribs['data-src'], element.attribs['data-lazy-src']);
      sources.push(element.attribs['data-original'], element.attribs['data-cfsrc']);
      sources = [...sources, ...childAttributes(element, 'source', 'src'), linkInside(element)];
  }
  return sources
    .filter((source) => source !== undefined)
    .filter((source) => source !== '' && source !== 'about:blank');
}

/** What a frame without an address links to for those who see no frames (Medium's feeds). Its content is text. */
function linkInside(frame: Element): string | undefined {
  const [text] = frame.children;
  if (frame.name !== 'iframe' || text === undefined || !isText(text)) return undefined;
  return /^\s*<a href="(https?:[^"<>\s]+)"/.exec(text.data)?.[1]?.replaceAll('&amp;', '&');
}

function childAttributes(
  element: Element,
  name: string,
  attribute: string,
  named?: string,
): (string | undefined)[] {
  const values: (string | undefined)[] = [];
  for (const child of element.children) {
    if (!isElement(child) || child.name !== name) continue;
    if (named !== undefined && child.attribs.name?.toLowerCase() !== named) continue;
    values.push(child.attribs[attribute]);
  }
  return values;
}
