/** @file Figures: the picture, then a paragraph of its own with the caption and the credit in parentheses. */

import { paragraphsOf } from '../../html/caption.ts';
import { finishInline } from '../inline.ts';
import type { Rule } from './rule.ts';

export const figure: Rule<'figure'> = {
  replacement(_content, node, writer) {
    return paragraphsOf(node)
      .map(({ children }) => finishInline(writer.inline(children), { place: 'paragraph' }))
      .join('\n\n');
  },
};
