/** @file The pages behind the players that other sites embed. To read those of another site, add its host here. */

import { NO_BASE, safeUrl } from './urls.ts';

/** The page behind a player's address; undefined where the address doesn't say. */
type PageOf = (player: URL) => string | undefined;

/** By host, without the names that sites put before it. */
const SITES: ReadonlyMap<string, PageOf> = new Map<string, PageOf>([
  ['youtube.com', youtube],
  ['youtube-nocookie.com', youtube],
  ['vimeo.com', byPath(/^\/video\/(\d+)/, 'https://vimeo.com/')],
  ['dailymotion.com', byPath(/^\/embed\/video\/(\w+)/, 'https://www.dailymotion.com/video/')],
  ['open.spotify.com', byPath(/^\/embed\/(.*)/, 'https://open.spotify.com/')],
  ['archive.org', byPath(/^\/embed\/(.*)/, 'https://archive.org/details/')],
  ['twitter.com', byParameter('id', /^\d+$/, 'https://twitter.com/i/status/')],
  ['bilibili.com', byParameter('bvid', /^BV\w+$/, 'https://www.bilibili.com/video/')],
  ['soundcloud.com', named('url')],
  ['facebook.com', named('href')],
]);

/** The page behind a player's address; the address itself where the site is not known. */
export function pageOfPlayer(address: string): string {
  // An address that no browser can open is kept as the page has it.
  if (!URL.canParse(address, NO_BASE)) return address;
  const url = new URL(address, NO_BASE);
  const host = url.hostname.replace(/^(?:www|m|player|w|platform)\./, '');
  return SITES.get(host)?.(url) ?? address;
}

function youtube({ pathname, searchParams }: URL): string | undefined {
  const video = /^\/(?:embed|v|shorts|live)\/([\w-]{6,20})$/.exec(pathname)?.[1];
  if (video === undefined || video === 'live_stream') return undefined;
  if (video !== 'videoseries') return `https://www.youtube.com/watch?v=${video}`;
  const list = searchParams.get('list');
  const isList = list !== null && /^[\w-]+$/.test(list);
  return isList ? `https://www.youtube.com/playlist?list=${list}` : undefined;
}

/** Of a site whose player has in its path what the page has behind `start`. */
function byPath(pattern: RegExp, start: string): PageOf {
  return ({ pathname }) => {
    const id = pattern.exec(pathname)?.[1];
    return id === undefined ? undefined : start + id;
  };
}

/** Of a site whose player has in a parameter what the page has behind `start`. */
function byParameter(parameter: string, pattern: RegExp, start: string): PageOf {
  return ({ searchParams }) => {
    const id = searchParams.get(parameter);
    return id !== null && pattern.test(id) ? start + id : undefined;
  };
}

/** Of a site whose player has the page's whole address in a parameter. */
function named(parameter: string): PageOf {
  return ({ searchParams }) => {
    const page = safeUrl(decodedTwice(searchParams.get(parameter) ?? ''), undefined, 'page');
    return page?.startsWith('http') === true ? page : undefined;
  };
}

/** Some pages encode the address in a parameter twice. */
function decodedTwice(address: string): string {
  if (!/^https?%3a/i.test(address)) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
