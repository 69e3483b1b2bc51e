/** @file The line below a picture: its caption, and its credit in parentheses. */

import type { Figure, Inline, Paragraph } from '../post.ts';

/** Empty where the figure has neither. */
export function captionLine({ caption, credit }: Figure): readonly Inline[] {
  if (credit.length === 0) return caption;
  const open: Inline = { tag: 'text', value: caption.length > 0 ? ' (' : '(' };
  return [...caption, open, ...credit, { tag: 'text', value: ')' }];
}

/** A figure as it is written: its pictures, then the line below them, where it has one. */
export function paragraphsOf(figure: Figure): Paragraph[] {
  const lines = [figure.media, captionLine(figure)];
  return lines
    .filter((children) => children.length > 0)
    .map((children) => ({ tag: 'paragraph', children }));
}
