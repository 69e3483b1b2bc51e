/** @file Pages whose white space is known before a printer of HTML takes it: made up of words, with tags laid over them at random. */

import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment, serializeOuter } from 'parse5';

type Kind = 'han' | 'latin' | 'digit' | 'mark' | 'colon' | 'opening' | 'closing' | 'point';

interface Word {
  readonly kind: Kind;
  readonly text: string;
}

/** What stands at one place where a tag parts two words: `''` or one space. */
export interface Place {
  /** The kinds on either side. */
  readonly kinds: string;
  /** How many characters, white space not counted, stand before it on the page. */
  readonly offset: number;
  readonly gap: string;
}

export interface PrintedPage {
  readonly html: string;
  /** The text of its paragraphs, one a line, as its author typed it. */
  readonly text: string;
  readonly places: readonly Place[];
}

/** How an author spaces a text. */
interface Habit {
  readonly script: 'cjk' | 'mixed' | 'latin';
  readonly letters: '' | ' ';
  readonly colons: '' | ' ';
}

const HABIT: fc.Arbitrary<Habit> = fc.record({
  script: fc.constantFrom('cjk', 'mixed', 'latin'),
  letters: fc.constantFrom('', ' '),
  colons: fc.constantFrom('', '', '', ' '),
});

const HAN: readonly string[] = '河流 山谷 昨天 他们 城市 的 一个 决定 很多人 听说 远处 记忆'.split(
  ' ',
);
const LATIN: readonly string[] = 'river valley she API Linux letters walked cafe Ohm with'.split(
  ' ',
);
const DIGITS: readonly string[] = ['7', '42', '1998', '3.5'];

function words(kind: Kind, texts: readonly string[]): fc.Arbitrary<Word> {
  return fc.constantFrom(...texts).map((text) => ({ kind, text }));
}

function content({ script }: Habit): fc.Arbitrary<Word> {
  const han = words('han', HAN);
  const latin = words('latin', LATIN);
  const digit = words('digit', DIGITS);
  switch (script) {
    case 'latin':
      return fc.oneof({ weight: 9, arbitrary: latin }, { weight: 1, arbitrary: digit });
    case 'cjk':
      return fc.oneof({ weight: 19, arbitrary: han }, { weight: 1, arbitrary: digit });
    case 'mixed':
      return fc.oneof(
        { weight: 5, arbitrary: han },
        { weight: 3, arbitrary: latin },
        { weight: 1, arbitrary: digit },
      );
  }
}

/** One to four words, as a quotation at times, with a sign behind them. */
function phrase(habit: Habit): fc.Arbitrary<readonly Word[]> {
  const latin = habit.script === 'latin';
  const [open, close] = latin ? ['“', '”'] : ['「', '」'];
  const end = latin
    ? words('point', [',', '.', '?'])
    : fc.oneof(
        { weight: 4, arbitrary: words('mark', ['，', '。', '？']) },
        { weight: 1, arbitrary: words('colon', ['：']) },
      );
  return fc
    .tuple(
      fc.array(content(habit), { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 5 }),
      fc.option(end),
    )
    .map(([inside, die, sign]) => [
      ...(die === 0
        ? [
            { kind: 'opening', text: open } as const,
            ...inside,
            { kind: 'closing', text: close } as const,
          ]
        : inside),
      ...(sign ? [sign] : []),
    ]);
}

function gapBetween(left: Word, right: Word, { script, letters, colons }: Habit): string {
  if (left.kind === 'opening' || ['closing', 'point', 'mark', 'colon'].includes(right.kind)) {
    return '';
  }
  if (script === 'latin') return ' ';
  if (left.kind === 'colon') return right.kind === 'opening' ? '' : colons;
  if (['mark', 'closing'].includes(left.kind) || right.kind === 'opening') return '';
  const isHan = [left.kind, right.kind].map((kind) => kind === 'han');
  return isHan[0] && isHan[1] ? '' : isHan[0] || isHan[1] ? letters : ' ';
}

/** Where tags open: before a word, over how many words, and which. */
const TAGS = fc.array(
  fc.record({
    skip: fc.nat({ max: 6 }),
    length: fc.integer({ min: 1, max: 4 }),
    name: fc.constantFrom('strong', 'em', 'a href="https://a.example/"', 'span', 'u'),
  }),
  { minLength: 2, maxLength: 4 },
);

/** Pages of eight paragraphs with every habit there is. */
export const PAGES: fc.Arbitrary<PrintedPage> = HABIT.chain((habit) => {
  const paragraph = fc.tuple(fc.array(phrase(habit), { minLength: 4, maxLength: 8 }), TAGS);
  return fc.array(paragraph, { minLength: 8, maxLength: 8 }).map((paragraphs) => {
    const lines: string[] = [];
    const places: Place[] = [];
    let html = '';
    let offset = 0;
    for (const [phrases, tags] of paragraphs) {
      const line = phrases.flat();
      const opens = new Map<number, string>();
      const closes = new Map<number, string>();
      let at = 0;
      for (const { skip, length, name } of tags) {
        const end = at + skip + length;
        if (end >= line.length) break;
        opens.set(at + skip, `<${name}>`);
        closes.set(end, `</${name.split(' ')[0]}>`);
        at = end;
      }
      let text = '';
      html += '<p>';
      for (const [index, word] of line.entries()) {
        const before = line[index - 1];
        const gap = before ? gapBetween(before, word, habit) : '';
        const tag = (closes.get(index) ?? '') + gap + (opens.get(index) ?? '');
        if (before && tag !== gap) {
          places.push({ kinds: `${before.kind} ${word.kind}`, offset, gap });
        }
        html += tag + word.text;
        text += gap + word.text;
        offset += word.text.length;
      }
      html += '</p>';
      lines.push(text);
    }
    return { html, text: lines.join('\n'), places };
  });
});

/** What Beautiful Soup's `prettify` makes of a page: every tag and every text on a line of its own. */
export function prettify(html: string): string {
  return parseFragment(html)
    .childNodes.flatMap((node) => linesOf(node, 0))
    .join('\n');
}

function linesOf(node: DefaultTreeAdapterTypes.ChildNode, depth: number): string[] {
  const indent = ' '.repeat(depth);
  if (node.nodeName === '#text') {
    const text = serializeOuter(node).trim();
    return text === '' ? [] : [indent + text];
  }
  if (!('childNodes' in node)) return [];
  const [open] = serializeOuter({ ...node, childNodes: [] }).split('</');
  const inside = node.childNodes.flatMap((child) => linesOf(child, depth + 1));
  return [indent + open, ...inside, `${indent}</${node.nodeName}>`];
}
