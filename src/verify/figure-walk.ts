/** @file A figure by its parts: image, caption, credit in parentheses (contract, section 2, 'Body'). */

import type { AnyNode, Element } from 'domhandler';
import { isElement } from '../html/elements.ts';
import type { FigureParts } from '../html/reading.ts';
import { WithoutParentheses } from './credit.ts';
import type { Recorder } from './recorder.ts';
import type { View } from './view.ts';

/** The walk that reads the parts' content. */
export interface Walk {
  readonly recorder: Recorder;
  readonly view: View;
  /** How many images and embeds were shown. */
  readonly shown: number;
  credit: WithoutParentheses | undefined;
  /** The alt text of an image that has none. */
  alt: string;
  nodes(nodes: readonly AnyNode[]): void;
  placed(node: AnyNode): void;
  without(nodes: readonly AnyNode[], walk: () => void): void;
  /** The same walk for another recorder. */
  copyFor(recorder: Recorder): Walk;
}

/** @param figure the element that they stand in, where there is one; @param alt the alt text of its pictures that have none. */
export function readParts(
  { media, caption, credit }: FigureParts,
  figure: Element | undefined,
  walk: Walk,
  alt = '',
): void {
  const { recorder, shown } = walk;
  recorder.edge();
  walk.alt = alt;
  for (const part of media) readMedium(part, figure, walk);
  walk.alt = '';
  walk.without(credit, () => readLines(caption, walk));
  if (walk.shown === shown) readLines(credit, walk);
  else readCredit(credit, walk);
  recorder.edge();
}

/** The visible text of the elements, each on its line. */
export function textOf(elements: readonly Element[], walk: Walk): string {
  const recorder = walk.view.recorder();
  readLines(elements, walk.copyFor(recorder));
  return recorder.finish().text;
}

/** A picture with the link round it: one within the figure, or any where the figure stands apart. */
function readMedium(part: Element, figure: Element | undefined, walk: Walk): void {
  let link: Element | undefined;
  for (let { parent: above } = part; above !== null && above !== figure; above = above.parent) {
    if (isElement(above) && above.name === 'a') link = above;
  }
  const role = link === undefined ? undefined : walk.view.role(link)?.as;
  const url = link === undefined || role === 'unwrapped' ? undefined : walk.view.link(link);
  if (url !== undefined) walk.recorder.openLink(url);
  walk.placed(part);
  if (url !== undefined) walk.recorder.closeLink();
}

function readLines(elements: readonly Element[], walk: Walk): void {
  for (const element of elements) {
    walk.recorder.edge();
    walk.nodes(element.children);
  }
}

function readCredit(elements: readonly Element[], walk: Walk): void {
  const text = textOf(elements, walk);
  if (text === '') return;
  const { recorder } = walk;
  recorder.edge();
  recorder.text('(');
  recorder.glue();
  walk.credit = new WithoutParentheses(text);
  for (const [index, element] of elements.entries()) {
    if (index > 0) recorder.edge();
    walk.nodes(element.children);
  }
  walk.credit = undefined;
  recorder.glue();
  recorder.text(')');
}
