/** @file What the body is made of, part by part, each with the source nodes that it has to agree with. */

import type { AnyNode } from 'domhandler';
import type { Section } from '../extract/index.ts';
import { headingLevel } from '../heading-level.ts';
import type { FigureParts } from '../html/reading.ts';
import type { Block, Contribution, Inline, Post } from '../post.ts';

/** A part of the body, in output order. `place` is its name in reports. */
export type Part = { readonly place: string } & (
  | {
      readonly nodes: readonly AnyNode[];
      /** The level, where the nodes are written as a heading. */
      readonly heading?: number;
      /** The label, where the nodes are a footnote's text. */
      readonly footnote?: string;
    }
  | {
      /** A figure that stands apart from the text, such as the lead image. */
      readonly figure: FigureParts;
    }
  | {
      /** What the body has and the page has not in this form. */
      readonly blocks: readonly Block[];
    }
);

export interface PartsOptions {
  /** The title, where it heads the body. */
  readonly title?: string;
}

/** The parts of a post's body: the sections of the page, and what the contract adds to them (section 2, 'Body'). */
export function partsOf(
  post: Post,
  sections: readonly Section[],
  { title }: PartsOptions = {},
): Part[] {
  const byPlace = new Map(sections.map((section) => [section.place, section]));
  const parts: Part[] = [];
  if (title !== undefined) parts.push({ place: 'title', blocks: [heading(1, [text(title)])] });
  const lead = byPlace.get('lead');
  if (lead?.figure !== undefined) parts.push({ place: 'lead', figure: lead.figure });
  for (const place of ['above', 'intro', 'body', 'below']) {
    const section = byPlace.get(place);
    if (section !== undefined) parts.push(section);
  }
  if (post.contributions.length > 0) {
    const section = byPlace.get('contributions heading');
    if (section !== undefined) parts.push({ ...section, heading: 2 });
    else parts.push({ place: 'contributions heading', blocks: [heading(2, [text('Comments')])] });
  }
  let count = 0;
  const visit = (contribution: Contribution, level: number): void => {
    count++;
    const place = `contribution ${count}`;
    const signature: Block =
      contribution.people.length > 0 ? heading(level, signatureOf(contribution)) : { tag: 'rule' };
    parts.push({ place: `${place} heading`, blocks: [signature] });
    if (contribution.date !== undefined) {
      parts.push({ place: `${place} date`, blocks: [paragraph(contribution.date)] });
    }
    const above = byPlace.get(`${place} title`);
    if (above !== undefined) parts.push({ ...above, heading: level + 1 });
    const body = byPlace.get(place);
    if (body !== undefined) parts.push(body);
    for (const reply of contribution.replies) visit(reply, level + 1);
  };
  for (const contribution of post.contributions) visit(contribution, 3);
  for (const section of sections) {
    if (section.footnote !== undefined) parts.push(section);
  }
  return parts;
}

/** `[A](url) & [B](url)`, by the contract and not by the writer's code: the proof must be able to find the writer wrong. */
function signatureOf({ people }: Contribution): Inline[] {
  return people.flatMap(({ name, url }, index) => {
    const person: Inline =
      url === undefined ? text(name) : { tag: 'link', url, children: [text(name)] };
    return index === 0 ? [person] : [text(' & '), person];
  });
}

function heading(level: number, children: Inline[]): Block {
  return { tag: 'heading', level: headingLevel(level), children };
}

function paragraph(value: string): Block {
  return { tag: 'paragraph', children: [text(value)] };
}

function text(value: string): Inline {
  return { tag: 'text', value };
}
