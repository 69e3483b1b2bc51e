/** @file Whether Markdown that would be kept as it is leads to what a browser runs. */

import { mayRun } from '../safety/schemes.ts';

/** The address of a link, an image, a reference or an autolink; it ends at a bracket, which may begin the next. */
const ADDRESS = /(?:\]\(|\]:|<)\s*([^\s<>\]]+)/g;

export function leadsToScript(text: string): boolean {
  for (const [, address = ''] of text.matchAll(ADDRESS)) if (mayRun(address)) return true;
  return false;
}
