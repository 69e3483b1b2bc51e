/** @file Which links of a page are none to its reader: empty ones, those that lead nowhere, signs beside headings. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, rawText } from './elements.ts';
import { hiddenEmail, isEmailProtection, mailTarget } from './email.ts';
import { firstImage } from './images.ts';
import type { Reading } from './reading.ts';
import { linkTarget } from './targets.ts';
import { namesNoHost, siteOf } from './urls.ts';

/** The rule by which a link is none and only its content counts; `shows` says whether that shows anything. */
export function linkRule(
  link: Element,
  shows: boolean,
  { reading, inPre }: { readonly reading: Reading; readonly inPre: boolean },
): string | undefined {
  const { href } = link.attribs;
  if (href === undefined) return undefined;
  if (href.endsWith('/undefined') && !isElsewhere(href, reading)) return 'undefined-anchor';
  if (!shows) return 'empty-link';
  if (isEmailProtection(href)) {
    // In code it would be nobody's link, and make HTML of the code.
    if (inPre) return 'email-protection';
    const hidden = hiddenEmail([link]);
    const mail = hidden === undefined ? undefined : mailTarget(hidden);
    if (mail !== undefined) link.attribs.href = mail;
  }
  if (linkTarget(link, reading) !== undefined) return undefined;
  if (isEmailProtection(href)) return 'email-protection';
  return href === '' || href === '#' || namesNoHost(href) ? 'empty-target' : 'unsafe-target';
}

/** Whether the address is of another site than the page: what a site's own script leaves undefined is not. */
function isElsewhere(href: string, { base }: Reading): boolean {
  const site = siteOf(href);
  return base !== undefined && site !== undefined && site !== siteOf(base);
}

/** One sign, as a permalink is shown, Font Awesome's chain too: two of them are words of the heading. */
const ANCHOR_SIGN = /^\u200b?[#¶§🔗\uf0c1]?\u200b?$/u;

/** The sign beside a heading that links to the heading itself. */
export function isHeadingAnchor(link: Element): boolean {
  if (link.attribs.href?.startsWith('#') !== true) return false;
  const raw = rawText(link.children);
  const text = raw.trim();
  // White space alone, or a break, may be what parts two words.
  if (text === '' && (raw !== '' || holdsBreak(link.children))) return false;
  return ANCHOR_SIGN.test(text) && firstImage(link.children) === undefined;
}

function holdsBreak(nodes: readonly AnyNode[]): boolean {
  return nodes.some((node) => isElement(node) && (node.name === 'br' || holdsBreak(node.children)));
}
