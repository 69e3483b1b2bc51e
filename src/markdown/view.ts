/**
 * @file What Turndown sees of the document model: just the properties that it reads, made once per node.
 *
 * Turndown's own preparation of a node (collapsing white space, looking for blank and flanking text) walks the tree again
 * and again; the model has all of that settled, so the view answers each question with a constant.
 */

import type { ModelNode } from '../post.ts';

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
  /** The model's node; absent for the root, and for the node below it that holds everything. */
  readonly model: ModelNode | undefined;
  childNodes: readonly View[] = [];
  /** Without a first child Turndown takes the white space for collapsed, which it is. */
  readonly firstChild = null;

  // What Turndown adds to a node: there from the start, so that a node keeps its shape.
  isBlock = true;
  isCode = false;
  isBlank = false;
  flankingWhitespace: unknown = undefined;

  constructor(parentNode: View | null, model?: ModelNode) {
    this.nodeType = model?.tag === 'text' ? TEXT : ELEMENT;
    this.nodeValue = model?.tag === 'text' ? model.value : '';
    this.parentNode = parentNode;
    this.model = model;
  }

  cloneNode(): View {
    return this;
  }
}

/** A root for Turndown, with one node below it that holds the others. */
export function viewOf(nodes: readonly ModelNode[]): View {
  const root = new View(null);
  const content = new View(root);
  root.childNodes = [content];
  content.childNodes = nodes.map((node) => viewOfNode(node, content));
  return root;
}

function viewOfNode(node: ModelNode, parentNode: View): View {
  const view = new View(parentNode, node);
  const children = inlineChildren(node);
  if (children.length > 0) view.childNodes = children.map((child) => viewOfNode(child, view));
  return view;
}

/** The inline children that Turndown folds; blocks that hold blocks are folded by their rules, which decide how they are joined. */
function inlineChildren(node: ModelNode): readonly ModelNode[] {
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
