/** @file Figures: the picture, then a paragraph of its own with the caption and the credit in parentheses. */

import { captionLine } from '../../html/caption.ts';
import { finishInline } from '../inline.ts';
import type { Rule } from './rule.ts';

export const figure: Rule<'figure'> = {
  tag: 'figure',
  replacement(_content, node, writer) {
    const media = finishInline(writer.inline(node.media), { place: 'paragraph' });
    const line = captionLine(node);
    if (line.length === 0) return media;
    return `${media}\n\n${finishInline(writer.inline(line), { place: 'paragraph' })}`;
  },
};
