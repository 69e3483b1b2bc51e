/** @file A post's body as one list of blocks, headings of contributions included. Footnotes stand apart, since they have a form of their own. */

import type { Block, Contribution, Heading, Inline, Person, Post } from '../post.ts';

export interface OutlineOptions {
  /** Head the body with the title as a first-level heading. */
  readonly title?: boolean;
}

export function outline(post: Post, options: OutlineOptions = {}): Block[] {
  const blocks: Block[] = [];
  const title = titleOf(post, options);
  if (title) blocks.push(title);
  if (post.lead) blocks.push(post.lead);
  blocks.push(...post.intro, ...post.body);
  if (post.contributions.length > 0) {
    blocks.push(contributionsTitle(post));
    for (const contribution of post.contributions)
      pushContribution(blocks, contribution, FIRST_LEVEL);
  }
  return blocks;
}

/** The title as a heading, where it is asked for and known. */
export function titleOf(post: Post, { title }: OutlineOptions): Heading | undefined {
  const value = post.frontMatter.get('title');
  if (!title || typeof value !== 'string' || value === '') return undefined;
  return heading(1, [text(value)]);
}

/** The heading over all contributions, in the page's own words. */
export function contributionsTitle({ contributionsHeading }: Post): Heading {
  return heading(2, [text(contributionsHeading ?? 'Comments')]);
}

/** The heading of each contribution, answers after what they answer. */
export function contributionHeadings({ contributions }: Post): Heading[] {
  const headings: Heading[] = [];
  const visit = (contribution: Contribution, level: number): void => {
    headings.push(heading(level, byline(contribution.people)));
    for (const reply of contribution.replies) visit(reply, level + 1);
  };
  for (const contribution of contributions) visit(contribution, FIRST_LEVEL);
  return headings;
}

const FIRST_LEVEL = 3;

function pushContribution(blocks: Block[], contribution: Contribution, level: number): void {
  const { people, date, title, body, replies } = contribution;
  blocks.push(heading(level, byline(people)));
  if (date !== undefined) blocks.push({ tag: 'paragraph', children: [text(date)] });
  if (title && title.length > 0) blocks.push(heading(level + 1, title));
  blocks.push(...body);
  for (const reply of replies) pushContribution(blocks, reply, level + 1);
}

/** `[A](url) & [B](url)`: everyone who signed, linked where the page links them. */
function byline(people: readonly Person[]): Inline[] {
  return people.flatMap((person, index): Inline[] => {
    const name = text(person.name);
    const signed: Inline = person.url ? { tag: 'link', url: person.url, children: [name] } : name;
    return index === 0 ? [signed] : [text(' & '), signed];
  });
}

function heading(level: number, children: Inline[]): Heading {
  return { tag: 'heading', level: Math.min(level, 6) as Heading['level'], children };
}

function text(value: string): Inline {
  return { tag: 'text', value };
}
