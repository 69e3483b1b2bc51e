/** @file Front matter: YAML to values, each as a person would read it, with a word about whatever was damaged. */

import type { FrontMatter, FrontMatterValue } from '../post.ts';
import { PostError, type Problem } from '../problem.ts';
import { Block } from './block.ts';
import { DATE_KEYS, isNoDate, isTimestamp } from './date.ts';
import { readList } from './list-value.ts';
import { type ParsedEntry, parseBlock } from './parse-block.ts';
import { anchorsOf, refuse } from './refuse.ts';
import { repairText } from './repair.ts';
import type { Parts } from './split.ts';
import { stampDate } from './stamp.ts';
import { type Evidence, readText } from './text-value.ts';
import { decodeEntities, withoutControls } from './tidy.ts';
import { readValue } from './values.ts';
import { wrongType } from './wrong-type.ts';

/** The largest front matter in bytes: section 7 of the contract. */
export const FRONT_MATTER_LIMIT: number = 64 * 1024;

/** Keys whose value is text as typed: `author: 706` is nobody's number. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['title', 'author', 'from', 'date']);
const LIST_KEYS: ReadonlySet<string> = new Set(['tags', 'categories']);

/**
 * Reads a post's front matter: keys in their order, values with their HTML entities decoded once. What is damaged is
 * repaired with a warning; of two entries with one key the first counts; a title, date, list or the like without a value is left
 * out, since the page may have one.
 *
 * @throws {PostError} `front-matter-too-large`, `front-matter-too-deep`, `front-matter-invalid`, `front-matter-type`,
 * `front-matter-alias`, `front-matter-tag`; all but the first with line and column
 */
export function readFrontMatter(parts: Parts): { frontMatter: FrontMatter; problems: Problem[] } {
  const problems = stampProblems(parts);
  if (parts.frontMatter === undefined) return { frontMatter: new Map(), problems };
  const { text, line } = parts.frontMatter;
  refuseTooLarge(text, line);
  const block = new Block(text, line);
  const frontMatter = readBlock(block, parts);
  return { frontMatter, problems: [...block.problems, ...problems] };
}

/** What a YAML reader refuses in a front matter that is left as it is; undefined where it reads it, or the text is too long to ask. */
export function flawOf({ text, line }: NonNullable<Parts['frontMatter']>): Problem | undefined {
  if (text.length > FRONT_MATTER_LIMIT) return undefined;
  const block = new Block(text, line);
  try {
    block.parse({ line: 0, text });
    return undefined;
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    return (flawOfEntry(block) ?? error).problem;
  }
}

/** The same flaw by its entry: the parser of the whole often names a later line. */
function flawOfEntry(block: Block): PostError | undefined {
  try {
    return parseBlock(block).find(({ error }) => error !== undefined)?.error;
  } catch (error) {
    return error instanceof PostError ? error : undefined;
  }
}

function readBlock(block: Block, { heading, html }: Parts): FrontMatter {
  const evidence: Evidence = { block, html, ...(heading && { heading }) };
  const parsed = parseBlock(block);
  const anchors = new Set(parsed.flatMap(({ node }) => (node ? anchorsOf(node) : [])));
  const frontMatter: FrontMatter = new Map();
  for (const item of parsed) {
    const { entry, key, node } = item;
    const holdsText = TEXT_KEYS.has(key) || LIST_KEYS.has(key);
    if (node !== undefined) refuse(node, item, { block, anchors, holdsText });
    if (frontMatter.has(key)) {
      block.repaired(entry, 'duplicate', key);
      continue;
    }
    if (block.hadControls(entry)) block.repaired(entry, 'control-characters', key);
    if (entry.tight) block.repaired(entry, 'spacing', key);
    const value = valueFor(item, evidence);
    if (isEmpty(value) && needsValue(key)) block.repaired(entry, 'empty', key);
    else if (key === 'date' && typeof value === 'string' && isNoDate(value)) {
      block.repaired(entry, 'date', key);
    } else {
      if (key === 'date' && typeof value === 'string' && !isTimestamp(value)) {
        block.unreadDate(entry, value);
      }
      frontMatter.set(key, value);
    }
  }
  return frontMatter;
}

function valueFor(parsed: ParsedEntry, evidence: Evidence): FrontMatterValue {
  const { entry, key, node } = parsed;
  const { block } = evidence;
  if (LIST_KEYS.has(key)) return readList(parsed, evidence);
  // Several authors are a list, and Jekyll's themes know an author with a name and an address.
  if (key === 'author' && (node?.kind === 'sequence' || node?.kind === 'mapping')) {
    return readValue(node, parsed, block, true);
  }
  if (TEXT_KEYS.has(key)) return readText(parsed, evidence);
  if (node !== undefined && !isTypedAnchor(parsed)) return readValue(node, parsed, block);
  if (!entry.single) throw parsed.error ?? wrongType(parsed, block, 'text');
  const { text, repair } = repairText(entry.value);
  if (repair !== undefined) block.repaired(entry, repair, key);
  return withoutControls(decodeEntities(text));
}

/** `&y value`: aliases are not read, so what YAML takes for an anchor is text. */
function isTypedAnchor({ entry, node }: ParsedEntry): boolean {
  return (
    entry.single &&
    node?.kind === 'scalar' &&
    node.style === 'plain' &&
    node.anchor !== undefined &&
    node.tag === undefined
  );
}

/** Keys that the page fills where the source left them empty. */
const FILLED: ReadonlySet<string> = new Set(['description', 'image', 'contributors']);

/** Whether the key says nothing without a value, or stops a site generator. */
function needsValue(key: string): boolean {
  return TEXT_KEYS.has(key) || LIST_KEYS.has(key) || DATE_KEYS.has(key) || FILLED.has(key);
}

function isEmpty(value: FrontMatterValue): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** How many bytes a UTF-16 unit takes in UTF-8 at most. */
const MOST_BYTES = 3;

/** How many bytes of UTF-8 the text takes, where that is more than a front matter may have; undefined for what fits. */
export function excessiveBytes(text: string): number | undefined {
  if (text.length * MOST_BYTES <= FRONT_MATTER_LIMIT) return undefined;
  const bytes = new TextEncoder().encode(text).length;
  return bytes > FRONT_MATTER_LIMIT ? bytes : undefined;
}

function refuseTooLarge(text: string, line: number): void {
  const bytes = excessiveBytes(text);
  if (bytes === undefined) return;
  const data = { bytes, limit: FRONT_MATTER_LIMIT };
  const position = { line, column: 1 };
  throw new PostError({ code: 'front-matter-too-large', severity: 'error', data, position });
}

function stampProblems({ stamp, stamps = [] }: Parts): Problem[] {
  const others = new Set(stamps.filter((other) => other !== stamp));
  const problems = [...others].map((other) => stampIgnored(other, 'another counts'));
  if (stamp === undefined || stamp === 'NaN' || stampDate(stamp) !== undefined) return problems;
  return [stampIgnored(stamp, 'no date'), ...problems];
}

function stampIgnored(stamp: string, reason: 'no date' | 'another counts'): Problem {
  return { code: 'stamp-ignored', severity: 'warning', data: { stamp, reason } };
}
