/** @file The front matter as a block of text: cleaned of control characters, with a way back to the place in the file. */

import { YAMLException } from 'js-yaml';
import { type FrontMatterRepair, type Position, PostError, type Problem } from '../problem.ts';
import type { Entry } from './entries.ts';
import { isControl, withoutControls } from './tidy.ts';
import { DEPTH_LIMIT, parseYaml, type YamlNode } from './yaml.ts';

/** Lines of the block that are parsed by themselves. */
type EntryText = Pick<Entry, 'line' | 'text'> & Partial<Pick<Entry, 'tight'>>;

/** What every value of a front matter is read with. */
export class Block {
  /** Without control characters, which YAML refuses and nobody meant. */
  readonly text: string;
  readonly problems: Problem[] = [];
  readonly #lines: readonly string[];
  /** The lines of `text`. */
  readonly #cleanLines: readonly string[];
  readonly #firstLine: number;

  /** `line` is the 1-based line of the text's first line in its file. */
  constructor(text: string, line: number) {
    this.#lines = text.split('\n');
    this.#firstLine = line;
    this.#cleanLines = this.#lines.map(withoutControls);
    this.text = this.#cleanLines.join('\n');
  }

  /** The place in the file of an offset in an entry's text. */
  position(entry: EntryText, offset: number): Position {
    const before = entry.text.slice(0, Math.max(offset, 0));
    const down = before.split('\n').length - 1;
    // The blank after a tight key's colon is not in the file.
    const added = entry.tight && down === 0 && before.includes(': ') ? 1 : 0;
    const column = before.length - (before.lastIndexOf('\n') + 1) - added;
    const line = entry.line + down;
    return {
      line: this.#firstLine + line,
      column: columnBefore(this.#lines[line] ?? '', column) + 1,
    };
  }

  /** Says that an entry's value was damaged and how it was read. */
  repaired(entry: Entry, repair: FrontMatterRepair, key: string = entry.key): void {
    this.problems.push({
      code: 'front-matter-repaired',
      severity: 'warning',
      data: { key, repair },
      position: this.valuePosition(entry),
    });
  }

  /** Says that an entry's date is kept, and not one that every site generator reads. */
  unreadDate(entry: Entry, value: string): void {
    this.problems.push({
      code: 'front-matter-date',
      severity: 'warning',
      data: { value },
      position: this.valuePosition(entry),
    });
  }

  private valuePosition(entry: Entry): Position {
    return this.position(entry, entry.text.indexOf(entry.value, entry.key.length));
  }

  /** Whether control characters were taken out of an entry's lines. */
  hadControls(entry: Entry): boolean {
    const end = entry.line + entry.text.split('\n').length;
    for (let at = entry.line; at < end; at++) {
      if (this.#cleanLines[at]?.length !== this.#lines[at]?.length) return true;
    }
    return false;
  }

  /**
   * Parses an entry's text, or another text in its place.
   * @throws {PostError} `front-matter-too-deep`, and `front-matter-invalid` where the text is no YAML
   */
  parse(entry: EntryText): YamlNode | undefined {
    try {
      return parseYaml(entry.text);
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const position = this.position(entry, error.mark?.position ?? 0);
      const problem: Problem = error.reason.includes('maxDepth')
        ? {
            code: 'front-matter-too-deep',
            severity: 'error',
            data: { limit: DEPTH_LIMIT },
            position,
          }
        : {
            code: 'front-matter-invalid',
            severity: 'error',
            data: { reason: error.reason },
            position,
          };
      throw new PostError(problem);
    }
  }
}

/** The 0-based column of a line that has `column` characters before it that were kept. */
function columnBefore(line: string, column: number): number {
  let kept = 0;
  let at = 0;
  while (at < line.length && (kept < column || isControl(line.charAt(at)))) {
    if (!isControl(line.charAt(at))) kept += 1;
    at += 1;
  }
  return at;
}
