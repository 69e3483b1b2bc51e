/**
 * @file What Turndown sees of the document model: just the properties that it reads, made once per node.
 *
 * Turndown's own preparation of a node (collapsing white space, looking for blank and flanking text) walks the tree again
 * and again; the model has all of that settled, so the view answers each question with a constant.
 */

import type { Block, Inline } from '../post.ts';
import type { RuledNode } from './rules/rule.ts';

const ELEMENT = 1;
const TEXT = 3;
const TIGHT = { leading: '', trailing: '' };

/**
 * A node as Turndown walks it. What Turndown finds out of a node and notes on it is known beforehand, and the same for all:
 * a note is passed over, so that a page of marks has small views, and those of a mark's children alone at a time.
 */
export class View {
  /** Absent for the node that holds everything. */
  private readonly node: Block | Inline | undefined;
  private readonly children: readonly (Block | Inline)[];

  constructor(node: Block | Inline | undefined, children: readonly (Block | Inline)[]) {
    this.node = node;
    this.children = children;
  }

  /** The model's node; absent for a text, and for the node that holds everything. */
  get model(): RuledNode | undefined {
    return this.node?.tag === 'text' ? undefined : this.node;
  }

  get nodeType(): typeof ELEMENT | typeof TEXT {
    return this.node?.tag === 'text' ? TEXT : ELEMENT;
  }

  /** A block that is void: Turndown looks for no white space at its edges, and never takes it for blank. */
  get nodeName(): string {
    return 'HR';
  }

  /** A text's characters; Turndown passes them through `escape`. */
  get nodeValue(): string {
    return this.node?.tag === 'text' ? this.node.value : '';
  }

  get childNodes(): View[] {
    return viewsOf(this.children);
  }

  /** Turndown asks it for `isCode` alone. */
  get parentNode(): { readonly isCode: boolean } {
    return this;
  }

  get isBlock(): boolean {
    return true;
  }

  set isBlock(_noted: boolean) {}

  get isCode(): boolean {
    return false;
  }

  set isCode(_noted: boolean) {}

  get isBlank(): boolean {
    return false;
  }

  set isBlank(_noted: boolean) {}

  get flankingWhitespace(): { readonly leading: string; readonly trailing: string } {
    return TIGHT;
  }

  set flankingWhitespace(_noted: unknown) {}
}

/** A root for Turndown, with one node below it that holds the others. */
export interface RootView {
  readonly nodeType: typeof ELEMENT;
  readonly childNodes: readonly View[];
  /** Without a first child Turndown takes the white space for collapsed, which it is. */
  readonly firstChild: null;
  cloneNode(): RootView;
}

export function viewOf(nodes: readonly (Block | Inline)[]): RootView {
  const root: RootView = {
    nodeType: ELEMENT,
    childNodes: [new View(undefined, nodes)],
    firstChild: null,
    cloneNode: () => root,
  };
  return root;
}

function viewsOf(nodes: readonly (Block | Inline)[]): View[] {
  return nodes.map((node) => new View(node, inlineChildren(node)));
}

/** The inline children that Turndown folds; blocks that hold blocks are folded by their rules, which decide how they are joined. */
function inlineChildren(node: Block | Inline): readonly Inline[] {
  switch (node.tag) {
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'inline-html':
      return node.children;
    default:
      return [];
  }
}
