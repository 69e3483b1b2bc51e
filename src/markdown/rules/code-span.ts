/** @file Inline code: the shortest run of backticks that does not occur inside, blanks only where the text's edge asks for them. */

import { opaqueElement } from '../html.ts';
import { hasShortcode } from '../liquid.ts';
import { raw } from '../marks.ts';
import type { Rule } from './rule.ts';

export const codeSpan: Rule<'code-span'> = {
  replacement(_content, { value }) {
    // Parsers strip one blank from each side of a code span, kramdown all of them.
    if (/^[ \t\n]|[ \t\n]$/.test(value) || hasShortcode(value)) {
      return raw(opaqueElement('code', [{ tag: 'text', value }]));
    }
    const runs = new Set((value.match(/`+/g) ?? []).map((run) => run.length));
    let size = 1;
    while (runs.has(size)) size++;
    const fence = '`'.repeat(size);
    const pad = value.startsWith('`') || value.endsWith('`') ? ' ' : '';
    return raw(fence + pad + value + pad + fence);
  },
};
