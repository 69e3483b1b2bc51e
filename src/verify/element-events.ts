/** @file What each HTML element means to a proof: the events of its begin and its end. For a page's elements, and for tags in Markdown. */

import { ALLOWED_INLINE } from '../safety/allowed.ts';
import type { Recorder } from './recorder.ts';

/** An element as far as the events need it. */
export interface Tag {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  /** For a list that counts down. */
  readonly children?: readonly object[];
}

/** Elements that begin and end a line and mean nothing more (HTML Standard, section 15.3, `display: block` and the table's parts). */
const LINES: ReadonlySet<string> = new Set(
  (
    'address article aside body caption center div fieldset figcaption figure footer form header hgroup html ' +
    'legend main nav optgroup option p search section summary tbody tfoot thead'
  ).split(' '),
);

/** Never shown as text. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'base head link meta noembed noframes script style template title'.split(' '),
);

const SPAN_LIMIT = 1000;

interface Events {
  begin(recorder: Recorder, tag: Tag): void;
  end(recorder: Recorder): void;
}

const LINE: Events = {
  begin: (recorder) => recorder.edge(),
  end: (recorder) => recorder.edge(),
};

function emphasis(kind: string): Events {
  return {
    begin: (recorder) => recorder.openEmphasis(kind),
    end: (recorder) => recorder.closeEmphasis(kind),
  };
}

function heading(level: number): Events {
  return {
    begin: (recorder) => recorder.openHeading(level),
    end: (recorder) => recorder.close(),
  };
}

function cell(header: boolean): Events {
  return {
    begin: (recorder, { attribs }) =>
      recorder.openCell(header, Math.max(spanOf(attribs.colspan), 1), spanOf(attribs.rowspan)),
    end: (recorder) => recorder.close(),
  };
}

const QUOTE: Events = {
  begin: (recorder) => recorder.openQuote(),
  end: (recorder) => recorder.close(),
};

const CODE_BLOCK: Events = {
  begin: (recorder) => recorder.openCode(),
  end: (recorder) => recorder.closeCode(),
};

const BULLETS: Events = {
  begin: (recorder) => recorder.openList('ul', 1),
  end: (recorder) => recorder.closeList(),
};

function element(name: string): Events {
  return { begin: (recorder) => recorder.openElement(name), end: (recorder) => recorder.close() };
}

const EVENTS: ReadonlyMap<string, Events> = new Map<string, Events>([
  ...[...LINES].map((name): [string, Events] => [name, LINE]),
  ...[...ALLOWED_INLINE.keys()].map((name): [string, Events] => [name, emphasis(name)]),
  ...[1, 2, 3, 4, 5, 6].map((level): [string, Events] => [`h${level}`, heading(level)]),
  ...['dd', 'details', 'dl', 'dt'].map((name): [string, Events] => [name, element(name)]),
  ['b', emphasis('strong')],
  ['strong', emphasis('strong')],
  ['i', emphasis('em')],
  ['em', emphasis('em')],
  ['code', emphasis('code')],
  ['tt', emphasis('code')],
  ['del', emphasis('del')],
  ['s', emphasis('del')],
  ['strike', emphasis('del')],
  ['blockquote', QUOTE],
  ['pre', CODE_BLOCK],
  ['listing', CODE_BLOCK],
  ['xmp', CODE_BLOCK],
  ['plaintext', CODE_BLOCK],
  ['ul', BULLETS],
  ['menu', BULLETS],
  ['dir', BULLETS],
  ['ol', { begin: openNumbers, end: (recorder) => recorder.closeList() }],
  [
    'li',
    {
      begin: (recorder, { attribs }) => recorder.openItem(numberOf(attribs.value)),
      end: (recorder) => recorder.close(),
    },
  ],
  ['table', { begin: (recorder) => recorder.openTable(), end: (recorder) => recorder.close() }],
  ['tr', { begin: (recorder) => recorder.openRow(), end: (recorder) => recorder.closeRow() }],
  ['td', cell(false)],
  ['th', cell(true)],
  ['br', { begin: (recorder) => recorder.lineBreak(), end: () => {} }],
  ['hr', { begin: (recorder) => recorder.rule(), end: () => {} }],

  // As they stand in Markdown; a page's own hide their addresses, see `dom-walk.ts`.
  [
    'a',
    {
      begin: (recorder, { attribs }) => recorder.openLink(attribs.href ?? ''),
      end: (recorder) => recorder.closeLink(),
    },
  ],
  [
    'img',
    {
      begin: (recorder, { attribs }) => recorder.image(attribs.src ?? '', attribs.alt ?? ''),
      end: () => {},
    },
  ],
  [
    'input',
    {
      begin: (recorder, { attribs }) => {
        if (attribs.type === 'checkbox') recorder.task(attribs.checked !== undefined);
      },
      end: () => {},
    },
  ],
]);

export function beginElement(recorder: Recorder, tag: Tag): void {
  EVENTS.get(tag.name)?.begin(recorder, tag);
}

export function endElement(recorder: Recorder, name: string): void {
  EVENTS.get(name)?.end(recorder);
}

/** Whether the element has events at all. */
export function isKnown(name: string): boolean {
  return EVENTS.has(name);
}

/** Whether the element begins and ends a line of its own. */
export function isBlock(name: string): boolean {
  return EVENTS.has(name) && !INLINE.has(name);
}

const INLINE: ReadonlySet<string> = new Set([
  ...ALLOWED_INLINE.keys(),
  ...'a b strong i em code tt del s strike br img input'.split(' '),
]);

/** An integer attribute (HTML Standard, section 2.3.4.1). */
function numberOf(value: string | undefined): number | undefined {
  const match = value === undefined ? null : /^\s*([+-]?\d+)/.exec(value);
  return match === null ? undefined : Number(match[1]);
}

/** A list that counts down begins, unless it says otherwise, with the number of its items. */
function openNumbers(recorder: Recorder, { attribs, children = [] }: Tag): void {
  const start = numberOf(attribs.start);
  if (attribs.reversed === undefined) {
    recorder.openList('ol', start ?? 1);
    return;
  }
  const items = children.filter((child) => 'name' in child && child.name === 'li');
  recorder.openList('ol', start ?? items.length, -1);
}

/** Cut to the limit (contract, section 7); 0 says "to the table's end", and what is no span counts for 1. */
function spanOf(value: string | undefined): number {
  const span = numberOf(value) ?? 1;
  return span < 0 ? 1 : Math.min(span, SPAN_LIMIT);
}
