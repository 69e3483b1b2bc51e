/** @file How long a value may be that the front matter takes from the page. */

import type { FrontMatterValue } from '../post.ts';
import { excessiveBytes } from '../source/front-matter.ts';

/** The value's bytes, about as YAML writes them, where the front matter has no room for them; undefined for what fits. */
export function excessiveLength(value: FrontMatterValue): number | undefined {
  return excessiveBytes(JSON.stringify(value));
}
