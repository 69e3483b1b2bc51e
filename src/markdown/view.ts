/**
 * @file What Turndown sees of the document model: just the properties that it reads, made once per node.
 *
 * Turndown's own preparation of a node (collapsing white space, looking for blank and flanking text)
 * walks the tree again and again; the model has all of that settled, so the view answers each question
 * with a constant. Long lists of siblings are shown as a tree of groups, because Turndown joins each
 * sibling to all of the text before it, which is quadratic in their number.
 */

import type { ModelNode } from '../post.ts';

const ELEMENT = 1;
const TEXT = 3;
const GROUP_SIZE = 64;

/** The name of the node that stands for several siblings at once. */
export const GROUP = 'group';
/** The name of the node that holds everything. */
export const CONTENT = 'content';

/** A node as Turndown walks it. */
export class View {
  readonly nodeType: typeof ELEMENT | typeof TEXT;
  readonly nodeName: string;
  /** A text's characters; Turndown passes them through `escape`. */
  readonly nodeValue: string;
  readonly parentNode: View | null;
  /** The model's node; absent for a group and for the root. */
  readonly model: ModelNode | undefined;
  childNodes: readonly View[] = [];
  /** Never blank, no white space at the edges: Turndown has nothing to replace or to move. */
  readonly textContent = 'x';
  /** Without a first child Turndown takes the white space for collapsed, which it is. */
  readonly firstChild = null;

  constructor(nodeName: string, parentNode: View | null, model?: ModelNode) {
    this.nodeType = model?.tag === 'text' ? TEXT : ELEMENT;
    this.nodeValue = model?.tag === 'text' ? model.value : '';
    this.nodeName = nodeName;
    this.parentNode = parentNode;
    this.model = model;
  }

  cloneNode(): View {
    return this;
  }
}

/** A root for Turndown, with the nodes below one `content` node. */
export function viewOf(nodes: readonly ModelNode[]): View {
  const root = new View('root', null);
  const content = new View(CONTENT, root);
  root.childNodes = [content];
  content.childNodes = viewsOf(nodes, content);
  return root;
}

function viewsOf(nodes: readonly ModelNode[], parentNode: View): View[] {
  let views = nodes.map((node) => viewOfNode(node, parentNode));
  while (views.length > GROUP_SIZE) {
    const groups: View[] = [];
    for (let at = 0; at < views.length; at += GROUP_SIZE) {
      const group = new View(GROUP, parentNode);
      group.childNodes = views.slice(at, at + GROUP_SIZE);
      groups.push(group);
    }
    views = groups;
  }
  return views;
}

function viewOfNode(node: ModelNode, parentNode: View): View {
  const view = new View(node.tag, parentNode, node);
  const children = inlineChildren(node);
  if (children.length > 0) view.childNodes = viewsOf(children, view);
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
