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
    '""',
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
    if (openIn(rest, partner, character) > 0) return { partner };
  }
  return undefined;
}

/** How many partners in the text have no character there; a straight mark is its own partner. */
function openIn(text: string, partner: string, character: string): number {
  const partners = count(text, partner);
  return partner === character ? partners % 2 : partners - count(text, character);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
