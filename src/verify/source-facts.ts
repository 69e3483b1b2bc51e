/** @file The facts that the Markdown has to have: of the source's nodes as the reading has them, and of what the body adds to them. */

import type { AnyNode } from 'domhandler';
import { EMBEDS } from '../html/embeds.ts';
import { spacingFor } from '../html/page-spacing.ts';
import type { Reading } from '../html/reading.ts';
import { embedOf, imageOf, linkTarget } from '../html/targets.ts';
import type { Block } from '../post.ts';
import { DomWalk, type View } from './dom-walk.ts';
import type { Facts } from './facts.ts';
import { recordBlocks } from './model-facts.ts';
import { Recorder } from './recorder.ts';

/** One part of the body, in output order: nodes of the page, or blocks that the body has and the page has not in this form. */
export type Part =
  | {
      /** `lead` for the lead image, whose caption stands in for a missing alt text; else any name, for reports. */
      readonly place: string;
      readonly nodes: readonly AnyNode[];
      /** The label, where the nodes are a footnote's text. */
      readonly footnote?: string;
    }
  | { readonly place: string; readonly blocks: readonly Block[] };

/** The facts of the parts as one piece of writing. Headings' levels are compared within a part only. */
export function expectedFacts(parts: readonly Part[], reading: Reading): Facts {
  const [first] = parts.flatMap((part) => ('nodes' in part ? part.nodes : []));
  const view = viewOf(reading, first);
  const recorder = view.recorder();
  for (const part of parts) {
    recorder.place(part.place);
    if ('blocks' in part) {
      recordBlocks(recorder, part.blocks);
      continue;
    }
    if (part.footnote !== undefined) recorder.openFootnote(part.footnote);
    new DomWalk(recorder, view, part.place === 'lead').roots(part.nodes);
    if (part.footnote !== undefined) recorder.close();
  }
  return recorder.finish();
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
