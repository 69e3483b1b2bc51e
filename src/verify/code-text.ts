/** @file The text of a code block, to the character. */

// Controls print nothing; a carriage return that a reference brought in is a newline, a form feed a blank.
const CONTROLS = /\r\n?|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

const SHOWN: Readonly<Record<string, string>> = { '\r': '\n', '\f': ' ' };

export class CodeText {
  private readonly parts: string[] = [];
  private endsLine = true;
  private atEdge = false;

  write(value: string): void {
    const code = value.replace(CONTROLS, (control) => SHOWN[control.charAt(0)] ?? '');
    if (code === '') return;
    if (this.atEdge && !this.endsLine) this.parts.push('\n');
    this.atEdge = false;
    this.endsLine = code.endsWith('\n');
    this.parts.push(code);
  }

  lineBreak(): void {
    if (this.atEdge && !this.endsLine) this.parts.push('\n');
    this.atEdge = false;
    this.endsLine = true;
    this.parts.push('\n');
  }

  /** A block's edge: the next text stands on a line of its own. */
  edge(): void {
    this.atEdge = true;
  }

  /** Without the final newline, which Markdown's fence adds. */
  toString(): string {
    const text = this.parts.join('');
    return text.endsWith('\n') ? text.slice(0, -1) : text;
  }
}
