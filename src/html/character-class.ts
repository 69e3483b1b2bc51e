/** @file Classes of characters by what white space does beside them, as a table: they are looked up for every run of white space. */

export const LETTER = 0;
export const DIGIT = 1;
export const HAN = 2; // with Kana, Bopomofo, full-width letters and digits
export const WIDE = 3; // full-width punctuation, and U+3000
export const SPACELESS = 4; // scripts whose words are not parted: Thai, Lao, Tibetan, Burmese, Khmer
export const BLANK = 5;
export const JOINER = 6; // without a width of its own, as a combining mark is: looked through
export const ROUND_OPEN = 7;
export const ROUND_CLOSE = 8;
export const SQUARE_OPEN = 9;
export const SQUARE_CLOSE = 10;
export const QUOTE_OPEN = 11;
export const QUOTE_CLOSE = 12;
export const STRAIGHT = 13; // ASCII quotes: they open or close by what is beside them
export const POINT = 14;
export const ELLIPSIS = 15;
export const SUFFIX = 16; // belongs to what precedes it
export const PREFIX = 17; // belongs to what follows it
export const DASH = 18;
export const EN_DASH = 19;
export const HYPHEN = 20;
export const SLASH = 21;
export const MIDDLE_DOT = 22;
export const SEPARATOR = 23; // stands between items
export const EMOJI = 24;
export const SYMBOL = 25;
export const EDGE = 26; // no character at all

/** The code point of `：`, behind which some posts put a space. */
export const WIDE_COLON = 0xff1a;

/**
 * The classes' code points up to U+FFFF, in hexadecimal; what is in no row is a letter, a later row wins.
 * `HAN` and `WIDE` together are the space-discarding characters of CSS Text 4 without what is Hangul.
 */
const ROWS: readonly (readonly [kind: number, ranges: string])[] = [
  [SYMBOL, '21-2f 3a-40 5b-60 7b-7e a1-a9 ab-b1 b4 b6-b8 bb bf d7 f7 2010-2bff 4dc0-4dff'],
  [BLANK, '0-20 7f-a0 1680 2000-200a 2028-2029 202f 205f'],
  [JOINER, 'ad 300-36f 200b-200f 202a-202e 2060-206f 20d0-20ff fe00-fe0f feff'],
  [DIGIT, '30-39 2150-218b 2460-24ff'],
  [SPACELESS, 'e01-e3a e40-eff f00-fff 1000-109f 1780-17ff 19e0-19ff a9e0-a9ff aa60-aa7f'],
  [HAN, '2e80-312f 3190-31ff 3220-325f 3280-4dbf 4e00-a4cf f900-faff ff10-ff19 ff21-ff3a'],
  [HAN, 'ff41-ff5a ff66-ff9f'],
  [WIDE, '3000-3004 3008-3011 3014-301f 3030 303d 30a0 30fb fe10-fe1f fe30-fe6f ff01-ff0f'],
  [WIDE, 'ff1a-ff20 ff3b-ff40 ff5b-ff65 ffe0-ffe6'],
  [ROUND_OPEN, '28'],
  [ROUND_CLOSE, '29'],
  [SQUARE_OPEN, '5b 7b'],
  [SQUARE_CLOSE, '5d 7d'],
  [QUOTE_OPEN, '2018 201a 201c 201e 2039'],
  [QUOTE_CLOSE, '2019 201d 203a'],
  [STRAIGHT, '22 27'],
  [POINT, '21 2c 2e 3a-3b 3f'],
  [ELLIPSIS, '2025-2026 22ef'],
  [SUFFIX, '25 ae b0 b2-b3 b9 2030-2033 2070-209c 2103 2109 2122'],
  [PREFIX, '23-24 40 a3 a5 20a0-20cf 2580-259f'],
  [DASH, '2014-2015 2e3a-2e3b 2500-2501'],
  [EN_DASH, '2012-2013'],
  [HYPHEN, '2d 2010-2011'],
  [SLASH, '2f'],
  [MIDDLE_DOT, 'b7 2027 2219 22c5'],
  [SEPARATOR, '7c 2190-21ff 2502'],
  [EMOJI, '2600-27bf 2b00-2bff'],
];

const TABLE: Uint8Array = tabulate();

function tabulate(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, ranges] of ROWS) {
    for (const range of ranges.split(' ')) {
      const [from = '', to = from] = range.split('-');
      table.fill(kind, Number.parseInt(from, 16), Number.parseInt(to, 16) + 1);
    }
  }
  return table;
}

/** The class of a code point. */
export function classOf(code: number): number {
  if (code < 0x10000) return TABLE[code] ?? LETTER;
  if (code >= 0x20000) return code < 0x40000 ? HAN : code >= 0xe0000 ? JOINER : LETTER;
  // Tangut, Khitan and Nüshu; the supplements to Kana; squared ideographs.
  if (code >= 0x16fe0 && code < 0x1b300) return HAN;
  if (code >= 0x1f200 && code < 0x1f300) return HAN;
  return code >= 0x1f000 && code < 0x1fb00 ? EMOJI : LETTER;
}

/** Whether white space that a line break made vanishes between two of these: Han, Kana, Bopomofo, full-width forms and punctuation; not Hangul, which is written with spaces. */
export function isCjk(code: number): boolean {
  const kind = classOf(code);
  return kind === HAN || kind === WIDE;
}

/** Whether the code point is punctuation of the CJK blocks, full-width, small, vertical or half-width; U+3000, the ideographic space, counts as such. */
export function isFullWidthPunctuation(code: number): boolean {
  return classOf(code) === WIDE;
}

/** Classes as one set, a bit each: there are fewer than 32. */
export function setOf(...kinds: number[]): number {
  return kinds.reduce((set, kind) => set | (1 << kind), 0);
}

export function isOf(kind: number, set: number): boolean {
  return ((1 << kind) & set) !== 0;
}
