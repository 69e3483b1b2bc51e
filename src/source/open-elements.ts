/** @file Which elements are open at a place of an HTML text, as far as telling text inside from text outside needs it. */

import { BLOCK, VOID } from './element-names.ts';

/** Elements that their own next one ends. */
const SIBLINGS: ReadonlySet<string> = new Set(['dd', 'dt', 'li', 'option', 'p', 'td', 'th', 'tr']);

/** A stack that takes stray end tags without looking through all of it: time stays linear. */
export class OpenElements {
  readonly #stack: string[] = [];
  readonly #counts = new Map<string, number>();
  #blocks = 0;

  get depth(): number {
    return this.#stack.length;
  }

  /** Whether an element of the kind that Markdown's text can't hold is open. */
  get inBlock(): boolean {
    return this.#blocks > 0;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  open(name: string): void {
    const top = this.#stack.at(-1);
    if (
      top !== undefined &&
      ((top === 'p' && BLOCK.has(name)) || (top === name && SIBLINGS.has(name)))
    ) {
      this.#pop();
    }
    if (VOID.has(name)) return;
    this.#stack.push(name);
    if (BLOCK.has(name)) this.#blocks += 1;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (!this.has(name)) return;
    while (this.#pop() !== name);
  }

  #pop(): string | undefined {
    const name = this.#stack.pop();
    if (name === undefined) return undefined;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    if (BLOCK.has(name)) this.#blocks -= 1;
    return name;
  }
}
