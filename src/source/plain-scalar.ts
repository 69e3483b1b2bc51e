/** @file Texts that YAML reads as they stand: most keys and values of a front matter, which then need no parser and no printer. */

const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u9fff';
/** What neither begins nor ends anything within a text, in a list in brackets either. */
const WORD = `${LETTERS}0-9_.\\-\\u2010-\\u2027\\u3001-\\u3029\\u30fb-\\u30fe\\uff01-\\uff5e`;
/** The same outside brackets; not `#` and `:`, which do after and before a blank. */
const INK = `${WORD}!"$-/;-@[-~\\u00a1-\\u00ac\\u00ae-\\u00bf`;

const PLAIN = new RegExp(`^[${LETTERS}0-9](?:[${INK}]|[ :](?=[${INK}]))*$`);
const IN_BRACKETS = new RegExp(`^[${LETTERS}0-9](?:[${WORD}]| (?=[${WORD}]))*$`);

/**
 * Whether YAML reads the text, bare and on a line of its own or after a key, as just this text, its type aside. False
 * where that would take a parser to tell.
 */
export function isPlainScalar(text: string): boolean {
  return PLAIN.test(text);
}

/** The same between brackets and commas. */
export function isPlainItem(text: string): boolean {
  return IN_BRACKETS.test(text);
}
