/** @file What a script is to show in its own place, or in that of an empty element: a gist, a post of a network. */

import type { Element } from 'domhandler';
import { isNothing } from './elements.ts';

/** A gist's own address, whichever of its files the script is to show. */
const GIST = /^https:\/\/gist\.github\.com\/[\w-]+(?:\/\w+)?(?=\.js(?:\?|$))/;

/** Makes a frame of it, which is written as a link to what it shows. */
export function showWidget(element: Element): void {
  const page = pageOf(element);
  if (page === undefined) return;
  element.name = 'iframe';
  element.attribs = { src: page };
}

function pageOf({ name, attribs, children }: Element): string | undefined {
  if (name === 'script') {
    const post = attribs['data-telegram-post'];
    return post === undefined ? GIST.exec(attribs.src ?? '')?.[0] : `https://t.me/${post}`;
  }
  if (name === 'twitter-widget') {
    const { 'data-tweet-id': id } = attribs;
    return id === undefined ? undefined : `https://twitter.com/i/status/${id}`;
  }
  const { class: classes, 'data-href': href, 'data-src': source } = attribs;
  if (classes === undefined || (href ?? source) === undefined) return undefined;
  if (!children.every(isNothing)) return undefined;
  if (/^fb-(?:post|video)\b/.test(classes)) return href;
  // Habr's.
  return classes === 'tm-iframe_temp' ? source : undefined;
}
