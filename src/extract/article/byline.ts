/** @file A line that says who wrote the post, and when. */

import { lazily } from '../../lazily.ts';
import { instant } from '../../source/date.ts';
import { daysIn } from '../dates.ts';
import { letters } from '../letters.ts';
import { MONTH } from '../months.ts';
import { signatureOfLine } from '../signatures.ts';

export interface Byline {
  /** As printed, with what the author is called: `Ada Quill, Harbour Correspondent`. */
  readonly author?: string;
  /** The days that it names, each as `2031-05-03`. */
  readonly days: readonly string[];
  /** What it says besides, and is no word that such lines have. */
  readonly rest: string;
  /** Whether it has numbers that may be a day, and names none. */
  readonly hasUnreadDay: boolean;
}

/** What the front matter says, or would say. */
export interface Known {
  readonly author?: string;
  readonly date?: string;
}

/** The same as a page's lines are compared with it: made once, as there may be as many lines as names. */
export interface Expected {
  readonly author?: Author;
  readonly date?: string;
}

export interface Author {
  /** In lower case. */
  readonly text: string;
  readonly letters: string;
  /** Those that the text lists, in lower case. */
  readonly names: ReadonlySet<string>;
}

export function expected({ author, date }: Known): Expected {
  const text = author?.toLowerCase();
  return {
    ...(text !== undefined && {
      author: { text, letters: letters(text), names: new Set(text.split(BETWEEN_NAMES)) },
    }),
    ...(date !== undefined && { date }),
  };
}

/** Where one thing that the line says ends. */
const END = '\n';

const SEPARATOR =
  /\s*[|·•●/]\s*|\s+[–—-]+\s+|(?<![\s,])[\s,]+(?=(?:on|at|in|(?:last )?updated|published|posted)(?!\p{L}))|(?<![\s,])[\s,]+(?:am|vom|le|el|il|op|em|på|den|dnia)(?:\s+(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch),?)?\s*(?=\n)/giu;

/** A year, or numbers with what stands in dates between them. */
const MAYBE_DAY = /\d{4}|\d+[./-]\d+/;

/** No name without a word before it has more. */
const MOST_WORDS = 4;

/** Small words in names and in what people are called. */
const IN_NAMES: ReadonlySet<string> = new Set(
  'and of the for de la van von der & und et y'.split(' '),
);

/** What such a line says besides names and days: when, how long to read, how often it was. */
const WORDS = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${MONTH}|by|posted|published|updated|last|modified|edited|created|written|reviewed|first|date|on|at|in|from|and|the|min(?:ute)?s?|hours?|days?|ago|read(?:ing)?|time|est|edt|pst|pdt|cst|cdt|utc|gmt|bst|cet|cest|ist|a\\.?m|p\\.?m|staff|views?|shares?|comments?|par|publié|le|à|mis|jour|von|am|um|uhr|veröffentlicht|aktualisiert|stand|por|publicado|actualizado|el|de|di|il|alle|ore|pubblicato|aggiornato|ultim[oa]|modifica|aggiornamento|gepubliceerd|bijgewerkt|op|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tue|wed|thur?|fri|sat|sun)(?!\\p{L})`,
      'giu',
    ),
);

const CJK_WORDS =
  /发布|發布|发表|發表|更新|时间|時間|日期|于|於|作者|阅读|閱讀|年|月|日|星期[一二三四五六日天]?|上午|下午|次|分(?:钟|鐘)|입력|수정|등록|승인|기사/g;

/** How a line is read: what its site's names tell of it, and the author who is known already. */
export interface Hints {
  /** Whether a class says that the line is one: it may have a name without a word before it, or a single one. */
  readonly isNamed: boolean;
  readonly author: Author | undefined;
}

export function readByline(line: string, hints: Hints): Byline {
  const days = daysIn(line);
  let text = line;
  for (const { start, end } of [...days].reverse()) {
    text = `${text.slice(0, start)}${END}${text.slice(end)}`;
  }
  const parts = text.replace(SEPARATOR, END).split(END);
  const signed = signedIn(parts, hints) ?? signedIn(withNameApart(parts, hints.author), hints);
  return {
    ...(signed && { author: signed.names }),
    days: days.map(({ day }) => day),
    rest: (signed?.others ?? parts).map(withoutWords).join(' ').trim(),
    hasUnreadDay: days.length === 0 && MAYBE_DAY.test(line),
  };
}

interface Signed {
  readonly names: string;
  /** The parts of the line that the names don't stand in. */
  readonly others: readonly string[];
}

function signedIn(parts: readonly string[], hints: Hints): Signed | undefined {
  for (const part of parts) {
    const names = namesIn(part.trim(), hints);
    if (names !== undefined) return { names, others: parts.filter((other) => other !== part) };
  }
  return undefined;
}

/** What stands beside a name may be set apart by its looks alone. */
function withNameApart(parts: readonly string[], author: Author | undefined): string[] {
  return parts.flatMap((part) => {
    const start = author === undefined ? -1 : part.toLowerCase().indexOf(author.text);
    const end = start + (author?.text.length ?? 0);
    return start < 0 ? part : [part.slice(0, start), part.slice(start, end), part.slice(end)];
  });
}

/** `Ada Quill, Harbour Correspondent`: all but the small words begin with a capital, and no sentence ends. */
function namesIn(part: string, { isNamed, author }: Hints): string | undefined {
  if (letters(part) === author?.letters) return part;
  const signed = signatureOfLine(part);
  const names = part.slice(signed.length).replace(/(?<![\s,])[\s,]+$/, '');
  const words = names.split(/[\s,/]+/).filter((word) => !IN_NAMES.has(word));
  if (words.length === 0 || !words.every(isCapitalized)) return undefined;
  const isMany = words.length > 1;
  const isSigned = signed !== '' && (isNamed || isMany || /[:：]/.test(signed));
  return isSigned || (isNamed && isMany && words.length <= MOST_WORDS) ? names : undefined;
}

/** Words that have a capital in a title, and are in no name. */
const IN_TITLES =
  /^(?:And|Or|Of|In|On|At|To|My|Our|Your|All|About|More|View|Zur|Zum|Alle|Mehr|Über)$/;

function isCapitalized(word: string): boolean {
  return !IN_TITLES.test(word) && /^\p{Lu}.*[^.!?:：]$|^\p{Lu}\.?$|^\p{Lo}+$/u.test(word);
}

function withoutWords(part: string): string {
  const remaining = part.replace(WORDS(), ' ').replace(CJK_WORDS, ' ');
  return /\p{L}/u.test(remaining) ? part : '';
}

/** Whether the front matter says what the line does: of its names the first ones, of its days one. */
export function isCovered({ author, days, hasUnreadDay }: Byline, known: Expected): boolean {
  if (author !== undefined && !hasNames(known.author, author)) return false;
  if (hasUnreadDay && known.date === undefined) return false;
  return days.length === 0 || days.some((day) => isSameDay(day, known.date));
}

/** Whether `names` are the author's, but for what comes after a comma: what the author is called. */
function hasNames(author: Author | undefined, names: string): boolean {
  const isKnown = (name: string): boolean =>
    beginningsOf(name).some((beginning) => author?.names.has(beginning));
  const [first = '', ...others] = names.toLowerCase().split(/\s*,\s*/);
  return [first, ...others.filter((other) => BETWEEN_NAMES.test(other))]
    .flatMap((one) => one.split(BETWEEN_NAMES))
    .every((name) => name === '' || isKnown(name));
}

/** The text up to each of its blanks, and all of it. */
function beginningsOf(text: string): string[] {
  return [...text.matchAll(/ |$/g)].map(({ index }) => text.slice(0, index));
}

const BETWEEN_NAMES = /\s*,\s*|\s+(?:and|und|et|y|&)\s+|^(?:and|und|et|y|&)\s+/;

const DAY = 24 * 60 * 60 * 1000;

/** A page prints the day where its writer is, and states the instant anywhere. */
function isSameDay(day: string, date: string | undefined): boolean {
  const printed = instant(day);
  const stated = instant(date ?? '');
  if (printed === undefined || stated === undefined) return false;
  return stated - printed >= -DAY && stated - printed < 2 * DAY;
}
