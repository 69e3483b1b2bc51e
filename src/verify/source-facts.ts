/** @file The facts that the Markdown has to have: of the source's nodes as the reading has them, and of what the body adds to them. */

import type { AnyNode } from 'domhandler';
import { EMBEDS, embedOf } from '../html/embeds.ts';
import { imageOf } from '../html/images.ts';
import { spacingFor } from '../html/page-spacing.ts';
import type { Reading } from '../html/reading.ts';
import { linkTarget } from '../html/targets.ts';
import { DomWalk } from './dom-walk.ts';
import type { Facts } from './facts.ts';
import { recordBlocks } from './model-facts.ts';
import type { Part } from './parts.ts';
import { Recorder } from './recorder.ts';
import type { View } from './view.ts';

/** The facts of the parts as one piece of writing. Headings' levels are compared within a part only. */
export function expectedFacts(parts: readonly Part[], reading: Reading): Facts {
  const view = viewOf(
    reading,
    parts.map(firstNode).find((node) => node !== undefined),
  );
  const recorder = view.recorder();
  for (const part of parts) {
    recorder.place(part.place);
    if ('blocks' in part) recordBlocks(recorder, part.blocks);
    else if ('figure' in part) new DomWalk(recorder, view).lead(part.figure);
    else recordNodes(recorder, view, part);
  }
  return recorder.finish();
}

function recordNodes(
  recorder: Recorder,
  view: View,
  { nodes, heading, footnote }: Extract<Part, { nodes: unknown }>,
): void {
  if (heading !== undefined) recorder.openHeading(heading);
  if (footnote !== undefined) recorder.openFootnote(footnote);
  new DomWalk(recorder, view).part(nodes);
  if (footnote !== undefined) recorder.close();
  if (heading !== undefined) recorder.close();
}

function firstNode(part: Part): AnyNode | undefined {
  if ('nodes' in part) return part.nodes[0];
  return 'figure' in part ? part.figure.media[0] : undefined;
}

function viewOf(reading: Reading, node: AnyNode | undefined): View {
  const spacing = spacingFor(reading, node);
  return {
    role: (of) => reading.roles.get(of),
    link: (element) => linkTarget(element, reading),
    image: (element) => imageOf(element, reading),
    embed: (element) => (EMBEDS.has(element.name) ? embedOf(element, reading) : null),
    recorder: () => new Recorder(spacing),
  };
}
