/** @file Pictures and players of a scraped page that stand in none of the parts which its recipe names. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { ancestorsOf, isElement } from '../html/elements.ts';
import { isCaptionBox } from '../html/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { type Entry, everyEntry } from './contributions.ts';
import { restOf } from './drop.ts';
import { aloneIn, type Finder } from './find.ts';
import { holdsMedium, isGone, isMedium } from './media.ts';
import type { Plan } from './plan.ts';

/** What shows something without words, each with the link, the caption or the box that is its own; in page order. */
export interface Strays {
  /** Before all text. */
  readonly above: readonly Element[];
  readonly below: readonly Element[];
  /** In a contribution, beside its text. */
  readonly within: ReadonlyMap<Entry, readonly Element[]>;
}

/**
 * Whoever scraped a fragment took the post out of its site, so a picture beside the text is the post's. In a whole
 * document it may be anyone's: there, and where the recipe doesn't find its text, it is not a stray.
 */
export function straysOf(find: Finder, recipe: Recipe, plan: Plan): Strays {
  const isFound = recipe.body === undefined ? plan.roots.size > 0 : plan.body.length > 0;
  if (!isFound || find.page.select('html').length > 0) return NO_STRAYS;
  const search = new Search(find, recipe, plan);
  search.visit(find.page.document);
  return search;
}

const NO_STRAYS: Strays = { above: [], below: [], within: new Map() };

class Search implements Strays {
  readonly above: Element[] = [];
  readonly below: Element[] = [];
  readonly within = new Map<Entry, Element[]>();
  private readonly find: Finder;
  private readonly roots: Plan['roots'];
  private readonly entries: ReadonlyMap<AnyNode, Entry>;
  /** What is written by another route, and what its recipe leaves out. */
  private readonly taken: ReadonlySet<AnyNode>;
  /** What any of the parts stands in. */
  private readonly around: ReadonlySet<ParentNode>;
  private isPastText = false;

  constructor(find: Finder, recipe: Recipe, plan: Plan) {
    const { roots, lead, heading, entries, notes } = plan;
    const every = everyEntry(entries);
    this.find = find;
    this.roots = roots;
    this.entries = new Map(every.map((entry) => [entry.element, entry]));
    const parts: AnyNode[] = [
      ...roots,
      ...(lead ? [...lead.media, ...lead.caption, ...lead.credit] : []),
      ...(heading ? [heading] : []),
      ...every.flatMap(({ names, date, title }) => [...names, date, title]),
      ...notes.map(({ note }) => note),
    ].filter((part) => part !== undefined);
    this.taken = new Set([...parts, ...restOf(find, recipe, roots)]);
    this.around = ancestorsOf([...parts, ...this.entries.keys()]);
  }

  visit(node: AnyNode, entry?: Entry): void {
    if (this.taken.has(node)) {
      this.isPastText ||= this.roots.has(node as ParentNode);
      return;
    }
    if (isGone(node, this.find)) return;
    if (isElement(node) && !this.around.has(node)) {
      const stray = this.strayAt(node);
      if (stray) this.add(aloneIn(node, this.around), entry);
      if (stray !== undefined) return;
    }
    if (!('children' in node)) return;
    const inner = this.entries.get(node) ?? entry;
    for (const child of node.children) this.visit(child, inner);
  }

  /** Whether the element is a stray, or holds one that it belongs to; undefined where that is for what it holds to say. */
  private strayAt(element: Element): boolean | undefined {
    const { find } = this;
    if (find.reading.roles.get(element)?.as === 'figure') return true;
    if (isMedium(element, find)) return true;
    return isFrame(element) ? holdsMedium(element, find) : undefined;
  }

  private add(stray: Element, entry: Entry | undefined): void {
    if (entry === undefined) (this.isPastText ? this.below : this.above).push(stray);
    else {
      const strays = this.within.get(entry);
      if (strays === undefined) this.within.set(entry, [stray]);
      else strays.push(stray);
    }
  }
}

/** A link round a picture, or a box that holds it with its caption. */
function isFrame(element: Element): boolean {
  return element.name === 'a' || element.name === 'figure' || isCaptionBox(element);
}
