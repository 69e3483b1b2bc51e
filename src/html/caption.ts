/** @file The line below a picture: its caption, and its credit in parentheses. */

import type { Figure, Inline } from '../post.ts';

/** Empty where the figure has neither. */
export function captionLine({ caption, credit }: Figure): Inline[] {
  if (credit.length === 0) return caption;
  const open: Inline = { tag: 'text', value: caption.length > 0 ? ' (' : '(' };
  return [...caption, open, ...credit, { tag: 'text', value: ')' }];
}
