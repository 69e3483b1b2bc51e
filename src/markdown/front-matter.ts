/** @file Front matter, written so that the YAML readers of all site generators read the same values. */

import {
  DEFAULT_SCALAR_STYLE_RULES,
  type Document,
  DUMP_SCHEMA,
  dump,
  NOT_RESOLVED,
  realMapTag,
  SCALAR_STYLE,
  type ScalarLayout,
  type ScalarNode,
  strTag,
  timestampTag,
} from 'js-yaml';
import { lazily } from '../lazily.ts';
import type { FrontMatter, FrontMatterValue } from '../post.ts';
import { PostError } from '../problem.ts';
import { DATE_KEYS, isTimestamp } from '../source/date.ts';
import { excessiveBytes, FRONT_MATTER_LIMIT } from '../source/front-matter.ts';
import { isPlainScalar } from '../source/plain-scalar.ts';

/** With maps, which keep the order of keys that look like numbers. */
const SCHEMA = lazily(() => DUMP_SCHEMA.withTags(realMapTag));

const PLAIN_KEY = /^[A-Za-z]\w{0,99}$/;
/** A day, or a time as the printer writes one too. */
const DAY_OR_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Texts that some reader takes, when bare, for a number, a date, a truth value, null, a merge key, a default value, or
 * for a symbol (Ruby's `:x`, which its safe readers refuse).
 */
const TYPED = /^[\d+\-.=~<?:]|^(?:y|n|yes|no|on|off|true|false|null)$/i;

/**
 * Front matter with its fences, `'---\n…---\n'`; '' for none. Lists are indented by two, no line is folded, texts are
 * bare where all readers agree on them, else in double quotes, or single ones where they hold double ones.
 *
 * @throws {PostError} `front-matter-too-large`
 */
export function writeFrontMatter(frontMatter: FrontMatter): string {
  if (frontMatter.size === 0) return '';
  let yaml = '';
  for (const [key, value] of frontMatter) yaml += plainEntry(key, value) ?? printEntry(key, value);
  return `---\n${yaml}---\n`;
}

/** An entry by the printer, which knows every value; `plainEntry` writes the same for those that it knows. */
export function printEntry(key: string, value: FrontMatterValue): string {
  const dates = new Set<ScalarNode>();
  return dump(new Map([[wellFormedText(key), wellFormed(value)]]), {
    schema: SCHEMA(),
    lineWidth: -1,
    noRefs: true,
    transform: (documents) => collectDates(documents, dates),
    scalarStyleRules: [
      DEFAULT_SCALAR_STYLE_RULES.doubleQuoteForInvisibles,
      DEFAULT_SCALAR_STYLE_RULES.doubleQuoteWhitespaceOnly,
      (layout) => quote(layout, dates),
      DEFAULT_SCALAR_STYLE_RULES.fallbackToDoubleQuoted,
    ],
  });
}

/** An entry of plain texts; undefined where only the printer knows how its value is written. */
export function plainEntry(key: string, value: FrontMatterValue): string | undefined {
  if (!PLAIN_KEY.test(key) || TYPED.test(key)) return undefined;
  if (!Array.isArray(value)) {
    const text = plainValue(value, DATE_KEYS.has(key));
    return text === undefined ? undefined : `${key}: ${text}\n`;
  }
  let entry = `${key}:\n`;
  for (const item of value) {
    const text = plainValue(item, false);
    if (text === undefined) return undefined;
    entry += `  - ${text}\n`;
  }
  return value.length > 0 ? entry : undefined;
}

function plainValue(value: FrontMatterValue, mayBeDate: boolean): string | undefined {
  if (typeof value !== 'string' || excessiveBytes(value) !== undefined) return undefined;
  if (!isPlainScalar(value)) return undefined;
  if (!TYPED.test(value)) return value;
  if (mayBeDate && isTimestamp(value)) return DAY_OR_TIME.test(value) ? value : undefined;
  return /["\\]/.test(value) ? undefined : `"${value}"`;
}

/** Marks the dates as what they are, since js-yaml bars a text that looks like one from standing bare. */
function collectDates(documents: readonly Document[], dates: Set<ScalarNode>): void {
  const root = documents[0]?.contents;
  if (root?.kind !== 'mapping') return;
  for (const { key, value } of root.items) {
    if (key.kind !== 'scalar' || !DATE_KEYS.has(key.value)) continue;
    if (value.kind !== 'scalar' || !isTimestamp(value.value)) continue;
    const { resolve, tagName } = timestampTag;
    if (resolve(value.value, false, tagName) !== NOT_RESOLVED) value.tag = tagName;
    dates.add(value);
  }
}

function quote(layout: ScalarLayout, dates: ReadonlySet<Readonly<ScalarNode>>): void {
  const { node, allowedStylesMask } = layout;
  if (layout.style !== SCALAR_STYLE.PLAIN || dates.has(node)) return;
  const isText = node.tag === strTag.tagName;
  const isBare = (allowedStylesMask & (1 << SCALAR_STYLE.PLAIN)) !== 0;
  if (isBare && !(isText && (TYPED.test(node.value) || node.value.includes('\n')))) return;
  const isSingle = node.value.includes('"') && !node.value.includes('\n');
  layout.style = isSingle ? SCALAR_STYLE.SINGLE_QUOTED : SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Halves of surrogate pairs, which are no text and no UTF-8, become U+FFFD. */
function wellFormed(value: FrontMatterValue): FrontMatterValue {
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  const map: { [key: string]: FrontMatterValue } = {};
  for (const [key, item] of Object.entries(value)) {
    const name = wellFormedText(key);
    Object.defineProperty(map, name, { value: wellFormed(item), enumerable: true, writable: true });
  }
  return map;
}

function wellFormedText(text: string): string {
  // js-yaml's patterns overflow the stack on texts of some millions of characters.
  const bytes = excessiveBytes(text);
  if (bytes !== undefined) {
    const data = { bytes, limit: FRONT_MATTER_LIMIT };
    throw new PostError({ code: 'front-matter-too-large', severity: 'error', data });
  }
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
