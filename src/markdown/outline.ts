/** @file A post's body as one list of blocks, headings of contributions included. Footnotes stand apart, since they have a form of their own. */

import { headingLevel } from '../heading-level.ts';
import type { Block, Contribution, Heading, Inline, Person, Post } from '../post.ts';

/** @param title heads the body where it is given. */
export function outline(post: Post, title?: string): Block[] {
  const blocks: Block[] = [];
  if (title !== undefined) blocks.push(heading(1, [text(title)]));
  if (post.lead) blocks.push(post.lead);
  // No spread arguments: a long post has more blocks than a call may have arguments.
  for (const block of post.intro) blocks.push(block);
  for (const block of post.body) blocks.push(block);
  if (post.contributions.length > 0) {
    blocks.push(heading(2, [text(post.contributionsHeading ?? 'Comments')]));
    for (const contribution of post.contributions) pushContribution(blocks, contribution, 3);
  }
  return blocks;
}

/** The title that heads the body, where one is asked for and known. */
export function titleOf(post: Post, options: { readonly title?: boolean }): string | undefined {
  const title = post.frontMatter.get('title');
  return options.title && typeof title === 'string' && title !== '' ? title : undefined;
}

function pushContribution(blocks: Block[], contribution: Contribution, level: number): void {
  const { people, date, title, body, replies } = contribution;
  // What no one signed must not pass for the words of whoever signed before.
  blocks.push(people.length > 0 ? heading(level, byline(people)) : { tag: 'rule' });
  if (date !== undefined) blocks.push({ tag: 'paragraph', children: [text(date)] });
  if (title && title.length > 0) blocks.push(heading(level + 1, title));
  for (const block of body) blocks.push(block);
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

function heading(level: number, children: readonly Inline[]): Heading {
  return { tag: 'heading', level: headingLevel(level), children };
}

function text(value: string): Inline {
  return { tag: 'text', value };
}
