/**
 * @file Reads the raw HTML of Markdown, tag by tag, as long as it is of the simple kind that we write: known elements,
 * closed in order, each where the HTML parser would leave it. Anything else is for the parser itself.
 */

import { beginElement, endElement, isBlock, isKnown } from './element-events.ts';
import type { Recorder } from './recorder.ts';
import { decodeReferences } from './references.ts';

const COMMENT = /<!--(?!-?>)(?:[^-]|-(?!->))*-->/y;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"<>]*")?)*)\s*\/?>/y;
const ATTRIBUTE = /([a-z][a-z-]*)(?:="([^"]*)")?/g;
const BLANK = /^[ \t\n\f\r]*$/;

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);
/** Elements that the parser moves, or closes others for, unless they stand in one of these. */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['caption', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['tr', ['table', 'thead', 'tbody', 'tfoot']],
  ['td', ['tr']],
  ['th', ['tr']],
  ['li', ['ul', 'ol']],
  ['dt', ['dl']],
  ['dd', ['dl']],
]);
/** Elements that hold no text and no other children. */
const FRAMES: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);
const HEADING = /^h[1-6]$/;

export class TagReader {
  private readonly recorder: Recorder;
  /** Open elements, those of Markdown's own blocks and marks included. */
  private readonly stack: string[] = [];
  private paragraphs = 0;
  private headings = 0;
  private links = 0;

  constructor(recorder: Recorder) {
    this.recorder = recorder;
  }

  /** Whether an element of Markdown's own may begin here. */
  enter(name: string): boolean {
    const parent = this.stack.at(-1) ?? '';
    const parents = PARENTS.get(name);
    if (parents === undefined ? FRAMES.has(parent) : !parents.includes(parent)) return false;
    if (name === 'a' && this.links > 0) return false;
    if (this.paragraphs + this.headings > 0 && isBlock(name)) return false;
    this.count(name, 1);
    this.stack.push(name);
    return true;
  }

  /** Whether the element is the one that ends here. */
  leave(name: string): boolean {
    if (this.stack.pop() !== name) return false;
    this.count(name, -1);
    return true;
  }

  /** Whether a block of Markdown's own may stand here. */
  takesBlock(): boolean {
    return !FRAMES.has(this.stack.at(-1) ?? '');
  }

  /** Whether the text may stand here. */
  takesText(text: string): boolean {
    return this.takesBlock() || BLANK.test(text);
  }

  /** Tells the recorder what the HTML holds; false where it is not of the simple kind, and the recorder is spoilt. */
  read(html: string): boolean {
    let at = 0;
    while (at < html.length) {
      if (html.charCodeAt(at) !== 0x3c) {
        const next = html.indexOf('<', at);
        const end = next < 0 ? html.length : next;
        if (!this.text(html.slice(at, end))) return false;
        at = end;
        continue;
      }
      COMMENT.lastIndex = at;
      if (COMMENT.test(html)) {
        at = COMMENT.lastIndex;
        continue;
      }
      TAG.lastIndex = at;
      const tag = TAG.exec(html);
      if (tag === null || !this.tag(tag[1] === '/', tag[2] as string, tag[3] as string))
        return false;
      at = TAG.lastIndex;
      // The parser drops a line end that a `pre` begins with.
      if (tag[2] === 'pre' && tag[1] === '' && html.charCodeAt(at) === 0x0a) at++;
    }
    return true;
  }

  /** Whether everything that was opened has been closed. */
  get isDone(): boolean {
    return this.stack.length === 0;
  }

  private text(html: string): boolean {
    const text = decodeReferences(html);
    if (text === undefined || !this.takesText(text)) return false;
    this.recorder.text(text);
    return true;
  }

  private tag(closing: boolean, name: string, list: string): boolean {
    if (!isKnown(name)) return false;
    if (closing) {
      if (VOID.has(name) || !this.leave(name)) return false;
      endElement(this.recorder, name);
      return true;
    }
    const attribs: Record<string, string> = {};
    for (const [, key = '', value = ''] of list.matchAll(ATTRIBUTE)) {
      const decoded = decodeReferences(value);
      if (decoded === undefined) return false;
      attribs[key] ??= decoded;
    }
    // An anchor without a target, and a list that counts down, are more than this reader knows.
    if (name === 'a' && attribs.href === undefined) return false;
    if (name === 'ol' && attribs.reversed !== undefined) return false;
    if (!this.enter(name)) return false;
    beginElement(this.recorder, { name, attribs });
    if (VOID.has(name)) this.leave(name);
    return true;
  }

  private count(name: string, by: 1 | -1): void {
    if (name === 'p') this.paragraphs += by;
    else if (name === 'a') this.links += by;
    else if (HEADING.test(name)) this.headings += by;
  }
}
