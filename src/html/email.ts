/** @file E-mail addresses that Cloudflare hid: the first byte is the key, each further byte a character of the address. */

import type { AnyNode, Element } from 'domhandler';
import { firstBelow, isText } from './elements.ts';
import { adopt } from './tree-edit.ts';

const PATH = '/cdn-cgi/l/email-protection';

/** The text behind a `data-cfemail` value (whatever on the page had an `@` in it), or undefined where it is none. */
export function decodeEmail(hidden: string): string | undefined {
  if (hidden.length < 4 || hidden.length > 2048 || !/^(?:[0-9a-f]{2})+$/i.test(hidden)) {
    return undefined;
  }
  const key = Number.parseInt(hidden.slice(0, 2), 16);
  const bytes = new Uint8Array(hidden.length / 2 - 1);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(hidden.slice(index * 2 + 2, index * 2 + 4), 16) ^ key;
  }
  try {
    const address = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[^\s\0-\x1f\x7f-\x9f]*@[^\s\0-\x1f\x7f-\x9f]*$/.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The `mailto:` target for what was hidden, if it can be one. */
export function mailTarget(hidden: string): string | undefined {
  const address = decodeEmail(hidden);
  return address !== undefined && /^[^@?&]+@[^@]+$/.test(address) ? `mailto:${address}` : undefined;
}

/** What a link to Cloudflare's protection page stands for (`…/email-protection#hex`). */
export function mailTargetOfHref(href: string): string | undefined {
  const at = href.indexOf(PATH);
  const hash = at < 0 ? -1 : href.indexOf('#', at);
  return hash < 0 ? undefined : mailTarget(href.slice(hash + 1));
}

/** Whether the link only leads to Cloudflare's protection page. */
export function isEmailProtection(href: string): boolean {
  return href.includes(PATH);
}

/** Puts the address where Cloudflare wrote `[email protected]`. */
export function showEmail(element: Element): void {
  const address = decodeEmail(element.attribs['data-cfemail'] ?? '');
  const text = element.children.find(isText);
  if (address === undefined || text === undefined) return;
  text.data = address;
  adopt(element, [text]);
}

/** The `data-cfemail` of the first of the nodes, or below it, that has one. */
export function hiddenEmail(nodes: readonly AnyNode[]): string | undefined {
  return firstBelow(nodes, ({ attribs }) => attribs['data-cfemail']);
}
