/** @file Brackets and quotation marks that come in pairs: half a pair doesn't move out of a run without the other. */

const CLOSING: ReadonlyMap<string, string> = new Map(
  [
    '()',
    '[]',
    '{}',
    '（）',
    '［］',
    '｛｝',
    '「」',
    '『』',
    '《》',
    '〈〉',
    '【】',
    '〔〕',
    '“”',
    '‘’',
    '«»',
    '‹›',
  ].map(([open = '', close = '']) => [close, open]),
);
const OPENING: ReadonlyMap<string, string> = new Map(
  [...CLOSING].map(([close, open]) => [open, close]),
);

/** The first of the characters, from the run's edge inwards, whose partner is in what would stay; undefined where none is. */
export function splitPair(
  moved: readonly string[],
  rest: string,
  kind: 'open' | 'close',
): { readonly partner: string } | undefined {
  const partners = kind === 'close' ? CLOSING : OPENING;
  for (const character of moved) {
    const partner = partners.get(character);
    if (partner === undefined) continue;
    if (count(rest, partner) > count(rest, character)) return { partner };
  }
  return undefined;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
