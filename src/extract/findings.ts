/** @file What each selector of a recipe finds on a page: for the person who writes the recipe. */

import type { Element } from 'domhandler';
import { clean } from '../html/clean.ts';
import { isImage } from '../html/elements.ts';
import { imageOf } from '../html/images.ts';
import type { Page } from '../html/parse.ts';
import type { Reading } from '../html/reading.ts';
import type { Recipe, Selector } from '../recipes/recipe.ts';
import { alternatives, PREVIOUS } from '../recipes/selector.ts';
import { wholeCharacters } from '../whole-characters.ts';
import { dropFurniture, namedDrops } from './drop.ts';
import { type Finder, type Found, finder } from './find.ts';

export interface Finding {
  /** Dotted: `image.caption`; several of a kind are counted from 1: `figures 2.credit`. */
  readonly field: string;
  /** What is dropped goes by its rule. */
  readonly rule?: string;
  readonly selectors: readonly string[];
  /** The one of several selectors that was used: the first that finds anything. */
  readonly used?: string;
  /** How many elements; with `of`, in how many of the elements that are looked in. */
  readonly found: number;
  readonly of?: number;
  /** How the text of the first begins, or its address. */
  readonly sample?: string;
}

/** Characters of a sample. */
const SAMPLE = 200;

/** `reading` tells how the page was read; what became of its nodes doesn't count. */
export function findingsOf(page: Page, recipe: Recipe, { roles, ...reading }: Reading): Finding[] {
  const own: Reading = { ...reading, roles: new Map() };
  const search = new Search(finder(page, own));
  for (const { rule, selector } of namedDrops(recipe)) search.look('drop', selector, { rule });
  for (const aside of recipe.asides ?? []) search.look('asides', aside);
  dropFurniture(search.find, recipe);
  const { title, byline, date, tags, lead, image, body, pullquotes, footnotes } = recipe;
  search.fields('', { title, byline, date, tags });
  const { each: frame, ...picture } = image ?? {};
  search.fields(
    'image.',
    picture,
    frame === undefined ? undefined : search.look('image.each', frame),
  );
  search.fields('', { lead });
  // Of a fragment, which has no such element, `body` is all of it.
  if (body !== 'body' || page.select(body).length > 0) search.fields('', { body });
  for (const [index, figure] of (recipe.figures ?? []).entries()) {
    const field = recipe.figures?.length === 1 ? 'figures' : `figures ${index + 1}`;
    const { each: box, ...parts } = figure;
    search.fields(`${field}.`, parts, search.look(`${field}.each`, box));
  }
  search.fields('', { pullquotes });
  search.fields('footnotes.', { ...footnotes });
  lookForContributions(search, recipe);
  clean(page, own);
  return search.findings();
}

function lookForContributions(search: Search, { contributions }: Recipe): void {
  if (!contributions) return;
  const { heading, each: entry, id, people, date, title, body, nested } = contributions;
  search.fields('contributions.', { heading });
  const entries = search.look('contributions.each', entry);
  lookForAnchors(search, alternatives(id), entries);
  if (people) {
    const { each: person, ...parts } = people;
    const persons = person
      ? search.look('contributions.people.each', person, { within: entries })
      : entries;
    search.fields('contributions.people.', parts, persons);
  }
  search.fields('contributions.', { date, title, body }, entries);
  search.fields('contributions.', { nested });
}

/** What stands before a contribution comes first; what stands in it is looked for where there is none. */
function lookForAnchors(
  search: Search,
  selectors: readonly string[],
  entries: readonly Element[],
): void {
  for (const selector of selectors.filter((one) => one.startsWith(PREVIOUS))) {
    const shown = { shown: [selector] };
    if (search.look('contributions.id', selector.slice(PREVIOUS.length), shown).length > 0) return;
  }
  const inside = selectors.filter((one) => !one.startsWith(PREVIOUS));
  if (inside.length > 0) search.fields('contributions.', { id: inside }, entries);
}

interface Place {
  readonly rule?: string;
  /** As the recipe has it, where that isn't what is looked for. */
  readonly shown?: readonly string[];
  /** Looked in, each for itself. */
  readonly within?: readonly Element[];
}

class Search {
  readonly find: Finder;
  /** Samples are read last, when the page has been cleaned. */
  private readonly made: { readonly finding: Finding; readonly first: Found | undefined }[] = [];

  constructor(find: Finder) {
    this.find = find;
  }

  fields(
    prefix: string,
    fields: Readonly<Record<string, Selector | undefined>>,
    within?: readonly Element[],
  ): void {
    for (const [name, selector] of Object.entries(fields)) {
      if (selector === undefined) continue;
      this.look(`${prefix}${name}`, selector, within === undefined ? {} : { within });
    }
  }

  /** Looks for the selector and notes what there is; returns it. */
  look(field: string, selector: Selector, { rule, shown, within }: Place = {}): Element[] {
    const places = within ?? [undefined];
    const found = places.map((place) => this.find.all(selector, place));
    const hits = found.filter((one) => one.length > 0);
    const all = hits.flat();
    const selectors = shown ?? alternatives(selector);
    const used = selectors.length > 1 ? this.usedOf(selectors, places) : undefined;
    const finding: Finding = {
      field,
      ...(rule !== undefined && { rule }),
      selectors,
      ...(used !== undefined && { used }),
      found: within ? hits.length : all.length,
      ...(within && { of: within.length }),
    };
    this.made.push({ finding, first: all[0] });
    return all.map(({ element }) => element);
  }

  findings(): Finding[] {
    return this.made.map(({ finding, first }) => {
      const sample = first && this.sampleOf(first);
      return sample === undefined
        ? finding
        : { ...finding, sample: wholeCharacters(sample, 0, SAMPLE) };
    });
  }

  private usedOf(selectors: readonly string[], places: readonly (Element | undefined)[]) {
    return selectors.find((one) => places.some((place) => this.find.first(one, place)));
  }

  private sampleOf(found: Found): string | undefined {
    const picture = isImage(found.element) && imageOf(found.element, this.find.reading);
    return picture ? picture.url : this.find.text(found);
  }
}
