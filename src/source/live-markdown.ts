/** @file Whether Markdown that would be kept as it is leads to what a browser runs. */

import { mayRun } from '../html/urls.ts';

/** A link's or an image's address, a reference's, an autolink's; to a bracket at most, behind which another may begin. */
const ADDRESS = /(?:\]\(|\]:|<)[\s<]*([^\s<>\]]+)/g;

export function leadsToScript(text: string): boolean {
  for (const [, address = ''] of text.matchAll(ADDRESS)) if (mayRun(address)) return true;
  return false;
}
