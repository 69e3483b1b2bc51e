/** @file Page and recipe to post: what is left out, what moves to the front matter, what stands where in the body. */

import type { Document, Element, ParentNode } from 'domhandler';
import { plainText, toBlocks } from '../html/blocks.ts';
import { canonicalOf } from '../html/canonical.ts';
import { clean } from '../html/clean.ts';
import { footnotesOf, toFootnotes } from '../html/footnotes.ts';
import type { Page } from '../html/parse.ts';
import type { Reading } from '../html/reading.ts';
import { baseOf } from '../html/targets.ts';
import type { Metadata, Post } from '../post.ts';
import type { Problem } from '../problem.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { findContributions, partsOf, readContributions } from './contributions.ts';
import { dropFurniture, dropPullquotes } from './drop.ts';
import { findLead, markFigures, readLead } from './figures.ts';
import { aloneIn, closestIn, type Finder, finder, outermost } from './find.ts';
import { frontMatterOf } from './front-matter.ts';
import { lowerHeadings, topLevel } from './headings.ts';
import { readMetadata, type Source } from './metadata.ts';
import { type Section, sectionsOf } from './sections.ts';
import { whitespaceOf } from './whitespace.ts';

export type { Source } from './metadata.ts';
export type { Section } from './sections.ts';

export interface Extraction {
  readonly post: Post;
  /** The page's nodes with what has become of each. */
  readonly reading: Reading;
  /** The nodes behind each part of the post, in the order in which they are written. */
  readonly sections: Section[];
  readonly problems: Problem[];
}

export function extract(page: Page, recipe: Recipe, source: Source): Extraction {
  const reading = readingOf(page, recipe, source);
  const find = finder(page, reading);

  // What is left out, before anything else can find it.
  dropFurniture(find, recipe);
  const entries = findContributions(find, recipe);
  const lead = outermost(find.elements(recipe.lead));
  const body = bodyOf(find, recipe);
  dropPullquotes(find, recipe, body);

  // What is written by a route of its own. A heading that is no one's title stays in the text.
  const roots = new Set<ParentNode>([...lead, ...body, ...entries.flatMap((entry) => entry.body)]);
  const inText = (element: Element): boolean => closestIn(element.parent, roots) !== undefined;
  const metadata = readMetadata(find, recipe, source, ({ element }) => inText(element));
  const leadParts = findLead(find, recipe);
  markFigures(find, recipe);
  const notes = footnotesOf(page, reading, namedFootnotes(find, recipe));
  clean(page, reading);

  // From the inside out: what is read once is placed, so that what stands round it leaves it out.
  const place = (elements: readonly Element[], at: string): void => {
    for (const element of elements) {
      if (inText(element)) reading.roles.set(aloneIn(element, roots), { as: 'placed', place: at });
    }
  };
  const picture = leadParts && readLead(find, leadParts);
  if (leadParts && picture) {
    place([...leadParts.media, ...leadParts.caption, ...leadParts.credit], 'lead');
  }
  const footnotes = toFootnotes(notes, reading);
  const contributions = readContributions(entries, reading, (entry) => {
    const { heading, text } = partsOf(entry);
    place([...heading, ...text], 'contribution');
  });
  const heading = contributions.length > 0 ? find.first(recipe.contributions?.heading) : undefined;
  if (heading) place([heading.element], 'contributions');
  const leadNodes = lead.flatMap((element) => element.children);
  const intro = toBlocks(leadNodes, reading);
  const description = recipe.contributions ? '' : plainText(leadNodes, reading);
  place(lead, 'intro');
  const text = toBlocks(
    body.flatMap((root) => root.children),
    reading,
  );

  const known: Metadata = {
    ...metadata,
    ...(description !== '' && { description }),
    ...(picture && { image: picture.image }),
  };
  const lowered = topLevel([...intro, ...text]) === 1 ? 1 : 0;
  const contributionsHeading = find.text(heading);
  const post: Post = {
    recipe: recipe.name,
    frontMatter: frontMatterOf(source, known, contributions),
    metadata: known,
    ...(picture && { lead: picture.figure }),
    intro: lowerHeadings(intro, lowered),
    body: lowerHeadings(text, lowered),
    ...(contributionsHeading !== undefined && { contributionsHeading }),
    contributions,
    footnotes,
  };
  return {
    post,
    reading,
    sections: sectionsOf(
      {
        lead: picture ? leadParts : undefined,
        intro: leadNodes,
        body: body.flatMap((root) => root.children),
        heading: heading?.element,
        entries,
        notes,
      },
      reading.roles,
    ),
    problems: problemsOf(post, recipe, source),
  };
}

function readingOf(page: Page, recipe: Recipe, source: Source): Reading {
  const from = source.frontMatter.get('from');
  const known = source.url ?? (typeof from === 'string' ? from : source.heading?.url);
  const base = baseOf(page, known ?? canonicalOf(page));
  return {
    ...(base !== undefined && { base }),
    whitespace: recipe.whitespace ?? whitespaceOf(page),
    roles: new Map(),
  };
}

/** The elements that hold the body; the page itself where the recipe takes all of it. */
function bodyOf(find: Finder, recipe: Recipe): (Element | Document)[] {
  const found = outermost(find.elements(recipe.body));
  return found.length === 0 && recipe.body === 'body' ? [find.page.document] : found;
}

function namedFootnotes(find: Finder, { footnotes }: Recipe): Parameters<typeof footnotesOf>[2] {
  return (
    footnotes && {
      references: find.elements(footnotes.ref),
      notes: find.elements(footnotes.list),
      back: find.elements(footnotes.back),
    }
  );
}

/** An empty post is no post; a body that is not where the recipe has it may be one. */
function problemsOf(post: Post, recipe: Recipe, source: Source): Problem[] {
  const { lead, intro, body, contributions, footnotes } = post;
  const written = intro.length + body.length + contributions.length + footnotes.length;
  const empty = !lead && written === 0;
  if (!empty && (recipe.body === undefined || body.length > 0)) return [];
  const url = source.url ?? post.frontMatter.get('from');
  return [
    {
      code: 'recipe-found-nothing',
      severity: empty ? 'error' : 'warning',
      data: { recipe: recipe.name, ...(typeof url === 'string' && { url }) },
    },
  ];
}
