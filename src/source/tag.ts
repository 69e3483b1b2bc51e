/** @file Finds the tags and comments in a text, by the rules of the HTML tokenizer rather than those of Markdown. */

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** What stands between the name and `>`. */
  readonly attributes: string;
  /** Offset of what follows `>`. */
  readonly end: number;
}

const START = /<(\/?)([a-z][a-z\d-]*)(?=[\s/>])/iy;

/** The tag that starts at an offset. Undefined where none does; 'open' where one does and never ends. */
export function tagAt(text: string, offset: number): Tag | 'open' | undefined {
  START.lastIndex = offset;
  const match = START.exec(text);
  if (match === null) return undefined;
  const from = START.lastIndex;
  const end = tagEnd(text, from);
  if (end === -1) return 'open';
  return {
    name: (match[2] ?? '').toLowerCase(),
    closing: match[1] === '/',
    attributes: text.slice(from, end - 1),
    end,
  };
}

const VALUE_OR_END = /=\s*["']|>/g;

/** A `>` in a quoted attribute value ends no tag; a quote that follows no `=` quotes nothing. */
function tagEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    VALUE_OR_END.lastIndex = at;
    const match = VALUE_OR_END.exec(text);
    if (match === null) return -1;
    if (match[0] === '>') return VALUE_OR_END.lastIndex;
    const close = text.indexOf(match[0].slice(-1), VALUE_OR_END.lastIndex);
    if (close === -1) return -1;
    at = close + 1;
  }
}

const COMMENT_END = /--!?>/g;

/** The offset of what follows the comment that starts at an offset; -1 where it never ends. */
export function commentEnd(text: string, offset: number): number {
  // `<!-->` is a whole comment, `<!--!>` is not.
  COMMENT_END.lastIndex = text.startsWith('!>', offset + 4) ? offset + 4 : offset + 2;
  return COMMENT_END.test(text) ? COMMENT_END.lastIndex : -1;
}
