/**
 * @file parse5's parser on a tokenizer that takes text and quoted values a run at a time. parse5's own goes to a
 * state for each character, and hands on a text word by word; the tree is the same.
 */

import {
  InsertionMode,
  Parser,
  Token,
  Tokenizer,
  TokenizerMode,
  type TreeAdapterTypeMap,
} from 'parse5';

/** What a run is of: bits in `RUNS`. */
const FLOW = 1;
const WORD = 2;
const SPACE = 4;
const DOUBLE_QUOTED = 8;
const SINGLE_QUOTED = 16;

/** Where the tokenizer reads text. */
const TEXT_STATES: ReadonlySet<number> = new Set([
  TokenizerMode.DATA,
  TokenizerMode.RCDATA,
  TokenizerMode.RAWTEXT,
  TokenizerMode.SCRIPT_DATA,
  TokenizerMode.PLAINTEXT,
]);

/** Where the tree takes white space behind a word as it takes the word. */
const FLOW_MODES: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_TEMPLATE,
  InsertionMode.TEXT,
]);

/** Which kinds of run a character may continue, by its code; the last entry stands for all of non-ASCII. */
const RUNS: Uint8Array = Uint8Array.from({ length: 0x81 }, (_, code) => {
  const character = String.fromCharCode(code);
  // A carriage return is read as a line feed, NUL as something else or nothing, and `&` may begin a reference.
  if ('\0\r&'.includes(character)) return 0;
  const space = ' \t\n\f'.includes(character) ? SPACE : 0;
  const text = character === '<' ? 0 : space === 0 ? FLOW | WORD : FLOW;
  const quoted = (character === '"' ? 0 : DOUBLE_QUOTED) | (character === "'" ? 0 : SINGLE_QUOTED);
  return space | text | quoted;
});

/** Nearly all references of nearly all pages. Others need tables of all two thousand names, which take a while to make. */
const COMMON_REFERENCES = [
  { reference: '&amp;', character: '&' },
  { reference: '&lt;', character: '<' },
  { reference: '&gt;', character: '>' },
  { reference: '&quot;', character: '"' },
] as const;

/** For a parser that is given all of its source at once and asks neither for errors nor for places in the source. */
class RunTokenizer<T extends TreeAdapterTypeMap> extends Tokenizer {
  private readonly parser: Parser<T>;

  constructor(parser: Parser<T>) {
    super(parser.options, parser);
    this.parser = parser;
  }

  protected override _emitCodePoint(cp: number): void {
    super._emitCodePoint(cp);
    if (!TEXT_STATES.has(this.state)) return;
    if (this.goesOn(cp, WORD)) {
      this.extend(FLOW_MODES.has(this.parser.insertionMode) ? FLOW : WORD);
    } else if (this.goesOn(cp, SPACE)) {
      this.extend(SPACE);
    }
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    super._stateAttributeValueDoubleQuoted(cp);
    if (this.goesOn(cp, DOUBLE_QUOTED)) this.extend(DOUBLE_QUOTED);
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    super._stateAttributeValueSingleQuoted(cp);
    if (this.goesOn(cp, SINGLE_QUOTED)) this.extend(SINGLE_QUOTED);
  }

  protected override _startCharacterReference(): void {
    const { html, pos } = this.preprocessor;
    const common = COMMON_REFERENCES.find(({ reference }) => html.startsWith(reference, pos));
    if (common === undefined) {
      super._startCharacterReference();
      return;
    }
    this.returnState = this.state;
    this.preprocessor.pos = pos + common.reference.length - 1;
    if (!this._isCharacterReferenceInAttribute()) {
      this._ensureCharacterToken(Token.TokenType.CHARACTER);
    }
    this._extendRunWith(common.character, 0);
  }

  /** Whether a run of the kind may continue at the current character, which the source has as it was read (`cp`). */
  private goesOn(cp: number, run: number): boolean {
    const code = this.preprocessor.html.charCodeAt(this.preprocessor.pos);
    return code === cp && ((RUNS[code < 0x80 ? code : 0x80] as number) & run) !== 0;
  }

  /** Takes in the rest of the run that the current character belongs to. */
  private extend(run: number): void {
    const { html, pos } = this.preprocessor;
    let end = pos + 1;
    for (; end < html.length; end++) {
      const code = html.charCodeAt(end);
      if (((RUNS[code < 0x80 ? code : 0x80] as number) & run) === 0) break;
    }
    this.runEnd = end;
    this.preprocessor.pos = end - 1;
  }
}

/** Parses as the class above it does, by `parse` and `getFragmentParser`. */
export class RunParser<T extends TreeAdapterTypeMap> extends Parser<T> {
  constructor(...parameters: ConstructorParameters<typeof Parser<T>>) {
    super(...parameters);
    const tokenizer = new RunTokenizer(this);
    tokenizer.inForeignNode = this.tokenizer.inForeignNode;
    this.tokenizer = tokenizer;
  }
}
