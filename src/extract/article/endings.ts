/** @file How an article ends on a page: with a line that claims rights, or a label over what was left out. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isBlank } from '../../html/characters.ts';
import { isBlock, isElement, isHeading, isText, rawText, UNSEEN } from '../../html/elements.ts';
import { holdsMedium, LINE, lineOf } from './line.ts';
import { type Measures, measureOf } from './measure.ts';
import { claimsRights } from './phrases.ts';
import { isWhole } from './place.ts';

/** A claim has no more than so many lines. */
const MOST_LINES = 3;

/** A page has no more of such lines in a row. */
const MOST = 5;

/** The lines at the end of the last root that are none of the article, beside its `furniture`, each with its rule. */
export function endings(
  roots: readonly ParentNode[],
  measures: Measures,
  furniture: ReadonlyMap<Element, string>,
): Map<Element, string> {
  const found = new Map<Element, string>();
  const root = roots.at(-1);
  const isLeftOut = (element: Element): boolean =>
    furniture.has(element) || found.has(element) || !measures.has(element);
  while (root !== undefined && found.size < MOST) {
    const { block, isOverSome } = lastBlock(root, measures, isLeftOut);
    const rule = block && ruleAtEnd(block, isOverSome, measures);
    if (block === undefined || rule === undefined) break;
    found.set(block, rule);
  }
  return found;
}

function ruleAtEnd(block: Element, isOverSome: boolean, measures: Measures): string | undefined {
  const { text, links } = measureOf(block, measures);
  if (text > MOST_LINES * LINE) return undefined;
  const line = lineOf(block);
  if (claimsRights(line)) return 'site footer';
  const isLabel = links === 0 && text <= LINE && (isHeading(block) || /[:：]$/.test(line));
  return isLabel && isOverSome && !line.endsWith('.') ? 'label of what is left out' : undefined;
}

interface Last {
  /** The innermost block that ends the node; undefined where no block of text does. */
  readonly block: Element | undefined;
  /** Whether there is text after it that was left out. */
  readonly isOverSome: boolean;
}

function lastBlock(
  root: ParentNode,
  measures: Measures,
  isLeftOut: (element: Element) => boolean,
): Last {
  let isOverSome = false;
  const pending: AnyNode[] = [...root.children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isText(node) && !isBlank(node.data)) break;
    if (!isElement(node) || UNSEEN.has(node.name)) continue;
    if (isLeftOut(node)) {
      isOverSome ||= !isBlank(rawText(node.children));
      continue;
    }
    const { text } = measureOf(node, measures);
    const isShown = text > 0 || holdsMedium(node);
    if (!isShown) continue;
    if (!isBlock(node) || isWhole(node)) break;
    if (node.children.some((child) => isElement(child) && isBlock(child))) {
      pending.push(...node.children);
      continue;
    }
    return { block: holdsMedium(node) ? undefined : node, isOverSome };
  }
  return { block: undefined, isOverSome };
}
