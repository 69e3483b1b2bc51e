/** @file The facts of HTML that Markdown was rendered to, as the HTML parser reads it. */

import type { AnyNode, Element } from 'domhandler';
import { isElement } from '../html/elements.ts';
import { parse } from '../html/parse.ts';
import type { Role } from '../html/reading.ts';
import { DomWalk } from './dom-walk.ts';
import type { Facts } from './facts.ts';
import { Recorder } from './recorder.ts';
import type { View } from './view.ts';

const VIEW: View = {
  role: roleOf,
  link: (element) => element.attribs.href,
  image: ({ attribs }) => ({ url: attribs.src ?? '', alt: attribs.alt ?? '' }),
  embed: () => null,
  recorder: () => new Recorder(),
};

export function renderedFacts(html: string): Facts {
  const recorder = new Recorder();
  const walk = new DomWalk(recorder, VIEW);
  for (const node of parse(html).document.children) {
    const label = isElement(node) ? node.attribs['data-footnote'] : undefined;
    if (label !== undefined) recorder.openFootnote(label);
    walk.nodes([node]);
    if (label !== undefined) recorder.close();
  }
  return recorder.finish();
}

/** The mark that rendered Markdown makes of a reference. */
function roleOf(node: AnyNode): Role | undefined {
  const label = isElement(node) ? (node as Element).attribs['data-reference'] : undefined;
  return label === undefined ? undefined : { as: 'footnote-reference', label };
}
