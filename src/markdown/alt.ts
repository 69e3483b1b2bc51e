/** @file An image's alt text: the same escaping as a link's text, without marks. */

import { oneLine } from '../html/characters.ts';
import { finishInline } from './inline.ts';
import { LINK_CLOSE, LINK_END, LINK_OPEN } from './marks.ts';

/** Alt text as it stands between `![` and `]`. */
export function escapeAlt(alt: string): string {
  const text = oneLine(alt);
  if (text === '') return '';
  const written = finishInline(LINK_OPEN + text + LINK_CLOSE + LINK_END, {
    place: 'paragraph',
    part: true,
  });
  return written.slice(1, -1);
}
