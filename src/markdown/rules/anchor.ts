/** @file Places that links of the page lead to. Each engine makes names of headings in its own way, so all are HTML. */

import { startTag } from '../html.ts';
import { TAG_CLOSE, TAG_OPEN } from '../marks.ts';
import type { Rule } from './rule.ts';

export const anchor: Rule<'anchor'> = {
  replacement: (_content, { name }) =>
    `${TAG_OPEN}${startTag('a', { id: name })}${TAG_CLOSE}${TAG_OPEN}</a>${TAG_CLOSE}`,
};
