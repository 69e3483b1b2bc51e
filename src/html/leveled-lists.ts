/** @file Nested lists, made of items in a row that each say how deep they stand. */

import type { ChildNode, Element } from 'domhandler';
import { isElement } from './elements.ts';
import { append } from './tree-adapter.ts';
import { adopt, newElement } from './tree-edit.ts';

/** A list that items may be added to. */
interface OpenList {
  readonly level: number;
  readonly list: Element;
  readonly children: ChildNode[];
}

export class LeveledLists {
  /** From the outermost to the innermost. */
  private readonly open: OpenList[] = [];
  private outermost: Element[] = [];

  /** Adds an item at a level, from 1, to the list of that kind that is open there, or to a new one. */
  add(item: Element, level: number, kind: 'ul' | 'ol'): void {
    this.closeBelow(level);
    const same = this.open.at(-1);
    if (same?.level === level && same.list.name !== kind) this.closeBelow(level - 1);
    const outer = this.open.at(-1);
    if (outer === undefined || outer.level < level) {
      const list = newElement(kind);
      const above = outer?.children.findLast(isElement);
      if (above === undefined) this.outermost.push(list);
      else append(above, list);
      this.open.push({ level, list, children: [] });
    }
    this.open.at(-1)?.children.push(item);
  }

  /** Adds what shows nothing, as white space between two items; tells whether a list is open that takes it. */
  pass(node: ChildNode): boolean {
    return (this.open.at(-1)?.children.push(node) ?? 0) > 0;
  }

  /** Ends all lists, and gives the outermost of those since the last end. */
  end(): Element[] {
    this.closeBelow(0);
    const lists = this.outermost;
    this.outermost = [];
    return lists;
  }

  private closeBelow(level: number): void {
    for (let top = this.open.at(-1); top && top.level > level; top = this.open.at(-1)) {
      adopt(top.list, top.children);
      this.open.pop();
    }
  }
}
