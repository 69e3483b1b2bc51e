/** @file Links over an article to where it stands in its site: its section, and what that is part of. */

import { holdsMedium, linksIn, textsBetweenLinks } from './line.ts';
import type { Place } from './place.ts';

/** The rule that such links go by. */
export const TRAIL = 'breadcrumbs';

/** More links lead to no one place. */
const MOST = 6;

/** More letters beside each link than a section's name has. */
const LONGEST = 30;

/** An address of the site's own, without its origin: no more than three names of a word or two, none of them a number or a file. */
const SECTION = /^(?:\/(?:[a-z]{2}\/)?(?:[\p{L}%]+(?:[-_][\p{L}%]+)?(?:\/|$)){0,3})?$/iu;

/** Whether the place is nothing but such links, before all of the text; `origin` is that of the page, where it is known. */
export function isTrail(
  { element, measure, before, after }: Place,
  origin: string | undefined,
): boolean {
  const { text, linked, links } = measure;
  if (before > 0 || after === 0 || links === 0 || links > MOST || text > links * LONGEST)
    return false;
  if (holdsMedium(element)) return false;
  const isOfLinks =
    linked > 0 && textsBetweenLinks(element).every((between) => !/[\p{L}\p{N}]/u.test(between));
  return isOfLinks && linksIn(element).every(({ attribs }) => leadsToSection(attribs.href, origin));
}

function leadsToSection(href: string | undefined, origin: string | undefined): boolean {
  if (href === undefined) return false;
  const isOwn = origin !== undefined && href.startsWith(`${origin}/`);
  const path = isOwn ? href.slice(origin.length) : href;
  return path.startsWith('/') && SECTION.test(path);
}
