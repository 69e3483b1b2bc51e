/** @file What links point at, absolute and safe, and what a page's addresses are relative to. */

import type { Element } from 'domhandler';
import type { Link } from '../post.ts';
import { oneLine } from './characters.ts';
import { isEmailProtection, mailTargetOfHref } from './email.ts';
import type { Page } from './parse.ts';
import type { Reading } from './reading.ts';
import { resolveBase, safeUrl } from './urls.ts';

/** Where the link leads: absolute and safe; undefined where it leads nowhere that may be written. */
export function linkTarget(element: Element, reading: Reading): string | undefined {
  const href = element.attribs.href;
  if (href === undefined || href === '' || href === '#') return undefined;
  if (isEmailProtection(href)) {
    const mail = mailTargetOfHref(href);
    return mail === undefined ? undefined : safeUrl(mail, undefined, 'link');
  }
  return safeUrl(href, reading.base, 'link');
}

/** Where a link leads, and its title where it has one. */
export type LinkTarget = Pick<Link, 'url' | 'title'>;

/** The link's target with its title; undefined where it leads nowhere that may be written. */
export function linkOf(element: Element, reading: Reading): LinkTarget | undefined {
  const url = linkTarget(element, reading);
  if (url === undefined) return undefined;
  const title = linkTitle(element);
  return title === undefined ? { url } : { url, title };
}

/** The link's title on one line, where it says more than the address. */
function linkTitle(element: Element): string | undefined {
  const title = element.attribs.title;
  if (title === undefined) return undefined;
  const line = oneLine(title);
  return line === '' || line === element.attribs.href ? undefined : line;
}

/** What the page's addresses are relative to: an http(s) `<base>` in the head of a whole document, else `from`. */
export function baseOf(page: Page, from: string | undefined): string | undefined {
  const [base] = page.select('html > head > base[href]');
  return resolveBase(base?.attribs.href, from);
}
