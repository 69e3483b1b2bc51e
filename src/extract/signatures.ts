/** @file What goes before a name where a page says who wrote it: `By`, `Text:`, `作者`. */

/** In no language the beginning of a name. */
const VERBS =
  '(?:(?:medically )?(?:reviewed|written|edited|posted|published|updated|created) )?by|(?:ein (?:beitrag|artikel)|text|erstellt|veröffentlicht|verfasst|geschrieben|eingestellt) von|作者|撰文|文';

/** Only before a colon: without one they are words like any other. */
const LABELS =
  'autor(?:in|en|es|a|e|i)?|authors?|auteurs?|text[eo]?|interview|reportage|redaktion|rédaction|verfasser(?:in)?|words|story';

/** By the language that they are words of; names begin with some of them elsewhere, such as Von and Di. */
const PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['de', 'von'],
  ['fr', 'par'],
  ['es', 'por'],
  ['pt', 'por'],
  ['it', 'di'],
  ['nl', 'door'],
  ['sv', 'av'],
  ['nb', 'av'],
  ['no', 'av'],
]);

const ANY_PREPOSITION = [...new Set(PREPOSITIONS.values())].join('|');
const COLON = '\\s*[:：]\\s*';

const SURE = new RegExp(
  `^(?:(?:${VERBS})(?:\\s*[:：/／]\\s*|\\s+)|(?:${ANY_PREPOSITION})\\s*[:：/／]\\s*|(?:${LABELS})${COLON})`,
  'i',
);
const IN_LANGUAGE: ReadonlyMap<string, RegExp> = new Map(
  [...PREPOSITIONS].map(([language, word]) => [language, new RegExp(`^${word}\\s+`, 'i')]),
);

const IN_ANY = new RegExp(`^(?:${ANY_PREPOSITION})\\s+`, 'i');

/** What goes before the name at the beginning of a text, blanks and all, by the text's own language; empty where nothing does. */
export function signatureOf(text: string, language: string): string {
  return (SURE.exec(text) ?? IN_LANGUAGE.get(language)?.exec(text))?.[0] ?? '';
}

/** The same of a line that may be of any language, and is known to be a byline if all that follows is a name. */
export function signatureOfLine(line: string): string {
  return (SURE.exec(line) ?? IN_ANY.exec(line))?.[0] ?? '';
}
