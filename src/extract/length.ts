/** @file How long a value may be that the front matter takes from the page. */

import type { FrontMatterValue } from '../post.ts';
import { FRONT_MATTER_LIMIT } from '../source/front-matter.ts';

/** The value's bytes, about as YAML writes them, where the front matter has no room for them; undefined for what fits. */
export function excessiveLength(value: FrontMatterValue): number | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
  return bytes > FRONT_MATTER_LIMIT ? bytes : undefined;
}
