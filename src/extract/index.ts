/** @file Page and recipe to post: what is left out, what moves to the front matter, what stands where in the body. */

import type { Element } from 'domhandler';
import { withAnchors } from '../html/anchors.ts';
import { ownWords, plainText, toBlocks } from '../html/blocks.ts';
import { canonicalOf } from '../html/canonical.ts';
import { clean } from '../html/clean.ts';
import { toFootnotes } from '../html/footnotes.ts';
import type { Page } from '../html/parse.ts';
import type { Reading } from '../html/reading.ts';
import { baseOf } from '../html/targets.ts';
import type { Metadata, Post } from '../post.ts';
import type { Problem } from '../problem.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { contentOf } from './content.ts';
import { readContributions } from './contributions.ts';
import { dropRest } from './drop.ts';
import { readLead } from './figures.ts';
import { aloneIn, finder } from './find.ts';
import { frontMatterOf } from './front-matter.ts';
import { belowTitle, lowerHeadings } from './headings.ts';
import type { Source } from './metadata.ts';
import { isInText, type Plan, planOf } from './plan.ts';
import { problemsOf } from './problems.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Strays, straysOf } from './strays.ts';
import { whitespaceOf } from './whitespace.ts';

export type { Source } from './metadata.ts';
export type { Section } from './sections.ts';

export interface Extraction {
  readonly post: Post;
  /** The page's nodes with what has become of each. */
  readonly reading: Reading;
  /** The nodes that each part of the post is written from, in the order in which they are written. */
  readonly sections: Section[];
  readonly problems: Problem[];
}

/** @param linkedNotes labels of footnotes that stay links and what these lead to, as `footnotesOf` gives them. */
export function extract(
  page: Page,
  recipe: Recipe,
  source: Source,
  linkedNotes: ReadonlySet<string> = new Set(),
): Extraction {
  const first = readingOf(page, recipe, source);
  const find = finder(page, first);
  const plan = planOf(find, recipe, source, linkedNotes);
  clean(page, first);
  const reading = withAnchors(page, first);
  const strays = straysOf(find, recipe, plan);
  const { post, leadIsShown, problems } = write(plan, strays, recipe, source, reading);
  problems.push(...problemsOf(post, recipe, page, reading));
  dropRest(find, recipe, plan.roots);
  return {
    post,
    reading,
    sections: sectionsOf(leadIsShown ? plan : { ...plan, lead: undefined }, strays, reading.roles),
    problems,
  };
}

function readingOf(page: Page, recipe: Recipe, source: Source): Reading {
  const base = baseOf(page, source.url ?? canonicalOf(page));
  return {
    ...(base !== undefined && { base }),
    whitespace: recipe.whitespace ?? whitespaceOf(page),
    roles: new Map(),
  };
}

/** From the inside out: what is read once is placed, so that what stands round it leaves it out. */
function write(
  plan: Plan,
  strays: Strays,
  recipe: Recipe,
  source: Source,
  reading: Reading,
): { readonly post: Post; readonly leadIsShown: boolean; readonly problems: Problem[] } {
  const { lead, intro, body, heading } = plan;
  const place = (elements: readonly Element[], at: string): void => {
    for (const element of elements) {
      if (!isInText(element, plan.roots)) continue;
      const outer = aloneIn(element, plan.roots);
      // A link whose target moved is no link, wherever the picture in it stands.
      const isUnwrapped = reading.roles.get(outer)?.as === 'unwrapped';
      reading.roles.set(isUnwrapped ? element : outer, { as: 'placed', place: at });
    }
  };
  const picture = lead && readLead(lead, reading);
  if (picture) place([...lead.media, ...lead.caption, ...lead.credit], 'lead');
  const footnotes = toFootnotes(plan.notes, reading);
  const contributions = readContributions(plan.entries, reading, strays.within, (entry) => {
    const { names, date, title } = entry;
    const parts = [...names, date, title, ...entry.body];
    place(
      parts.filter((part) => part !== undefined),
      'contribution',
    );
  });
  const contributionsHeading = heading && plainText(heading.children, reading);
  if (heading) place([heading], 'contributions');
  const introBlocks = [...toBlocks(strays.above, reading), ...toBlocks(contentOf(intro), reading)];
  // What stands before contributions introduces them; it is not a standfirst.
  const isIntroduction = recipe.contributions && recipe.contributions.keep !== false;
  const description = isIntroduction ? '' : ownWords(contentOf(intro), reading);
  place(intro, 'intro');
  const bodyBlocks = [...toBlocks(contentOf(body), reading), ...toBlocks(strays.below, reading)];

  const metadata: Metadata = {
    ...plan.metadata,
    ...(description !== '' && { description }),
    ...(picture && { image: picture.image }),
  };
  const { frontMatter, problems } = frontMatterOf(source, metadata, contributions);
  const lowered = frontMatter.has('title') ? belowTitle([...introBlocks, ...bodyBlocks]) : 0;
  const post: Post = {
    recipe: recipe.name,
    frontMatter,
    metadata,
    ...(picture && { lead: picture.figure }),
    intro: lowerHeadings(introBlocks, lowered),
    body: lowerHeadings(bodyBlocks, lowered),
    ...(contributionsHeading && { contributionsHeading }),
    contributions,
    footnotes,
  };
  return { post, leadIsShown: picture !== undefined, problems };
}
