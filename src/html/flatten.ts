/** @file Keeps a tree's depth below a limit, so that everything after it may recurse. No text is lost, and none changes its order. */

import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isElement } from './elements.ts';
import { adopt, newElement } from './tree-edit.ts';

/** Deepest level that stays nested (contract, section 7). */
export const DEPTH_LIMIT = 512;

/** Flattens what is deeper than the limit. Returns how deep the tree was, in levels; one more than the limit where anything was deeper. */
export function flatten(root: ParentNode): number {
  let deepest = 0;
  let depth = 0;
  let node: AnyNode = root;
  for (;;) {
    const first: AnyNode | undefined = 'children' in node ? node.children[0] : undefined;
    if (first !== undefined && depth === DEPTH_LIMIT) {
      flattenBelow(node as ParentNode);
      deepest = DEPTH_LIMIT + 1;
    } else if (first !== undefined) {
      node = first;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== root && node.next === null) {
      node = node.parent as AnyNode;
      depth -= 1;
    }
    if (node === root) return deepest;
    node = node.next as AnyNode;
  }
}

/**
 * Makes all that stands below `top` its children: each leaf keeps the one element that it stood in, so
 * that `<p>a<b>c</b>d</p>` becomes `<p>a</p><b>c</b><p>d</p>`, and words stay words.
 */
function flattenBelow(top: ParentNode): void {
  const children: ChildNode[] = [];
  let shell: Element | undefined;
  let shellOf: ParentNode | undefined;
  let node: AnyNode = top;
  walk: for (;;) {
    const first: AnyNode | undefined = 'children' in node ? node.children[0] : undefined;
    if (first !== undefined) {
      node = first;
      continue;
    }
    while (node !== top) {
      const isLeaf = !('children' in node) || node.children.length === 0;
      const parent = node.parent as ParentNode;
      if (isLeaf && parent === top) {
        children.push(node as ChildNode);
        shellOf = undefined;
      } else if (isLeaf) {
        if (shellOf !== parent || shell === undefined) {
          shell = shellLike(parent);
          shellOf = parent;
          children.push(shell);
        }
        shell.children.push(node as ChildNode);
      }
      if (node.next !== null) {
        node = node.next;
        continue walk;
      }
      node = parent;
    }
    break;
  }
  adopt(top, children);
  for (const child of children) {
    if ('children' in child && child.children.length > 0) adopt(child, child.children.slice());
  }
}

/** An empty element with the parent's name and attributes. */
function shellLike(parent: ParentNode): Element {
  const name = isElement(parent) ? parent.name : 'div';
  const shell = newElement(name);
  if (isElement(parent)) shell.attribs = { ...parent.attribs };
  return shell;
}
