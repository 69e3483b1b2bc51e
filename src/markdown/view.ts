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

/** A node as Turndown walks it. */
export class View {
  readonly nodeType: typeof ELEMENT | typeof TEXT;
  /** A block that is void: Turndown looks for no white space at its edges, and never takes it for blank. */
  readonly nodeName = 'HR';
  /** A text's characters; Turndown passes them through `escape`. */
  readonly nodeValue: string;
  readonly parentNode: View | null;
  /** The model's node; absent for a text, for the root, and for the node below it that holds everything. */
  readonly model: RuledNode | undefined;
  childNodes: readonly View[] = [];
  /** Without a first child Turndown takes the white space for collapsed, which it is. */
  readonly firstChild = null;

  // What Turndown adds to a node: there from the start, so that a node keeps its shape.
  isBlock = true;
  isCode = false;
  isBlank = false;
  flankingWhitespace: unknown = undefined;

  constructor(parentNode: View | null, node?: Block | Inline) {
    const isText = node?.tag === 'text';
    this.nodeType = isText ? TEXT : ELEMENT;
    this.nodeValue = isText ? node.value : '';
    this.parentNode = parentNode;
    this.model = isText ? undefined : node;
  }

  cloneNode(): View {
    return this;
  }
}

/** A root for Turndown, with one node below it that holds the others. */
export function viewOf(nodes: readonly (Block | Inline)[]): View {
  const root = new View(null);
  const content = new View(root);
  root.childNodes = [content];
  content.childNodes = nodes.map((node) => viewOfNode(node, content));
  return root;
}

function viewOfNode(node: Block | Inline, parentNode: View): View {
  const view = new View(parentNode, node);
  const children = inlineChildren(node);
  if (children.length > 0) view.childNodes = children.map((child) => viewOfNode(child, view));
  return view;
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
