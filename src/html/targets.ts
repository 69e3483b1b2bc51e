/** @file What links point at, absolute and safe, and what a page's addresses are relative to. */

import type { Element } from 'domhandler';
import { oneLine } from './characters.ts';
import { isElement } from './elements.ts';
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

/** The link's title on one line, where it says more than the address. */
export function linkTitle(element: Element): string | undefined {
  const title = element.attribs.title;
  if (title === undefined) return undefined;
  const line = oneLine(title);
  return line === '' || line === element.attribs.href ? undefined : line;
}

/** What the page's addresses are relative to: an http(s) `<base>` in the head of a whole document, else `from`. */
export function baseOf(page: Page, from: string | undefined): string | undefined {
  const [base] = page.select('html > head > base[href]').filter(isElement);
  return resolveBase(base?.attribs.href, from);
}
