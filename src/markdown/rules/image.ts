/** @file Images. */

import { escapeAlt } from '../alt.ts';
import { destination, titlePart } from '../destination.ts';
import { raw } from '../marks.ts';
import type { Rule } from './rule.ts';

export const image: Rule<'image'> = {
  replacement(_content, { url, alt, title }) {
    return raw(`![${escapeAlt(alt)}](${destination(url)}${titlePart(title)})`);
  },
};
