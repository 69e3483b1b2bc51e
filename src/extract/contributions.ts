/** @file What several people added to a page: who signed each piece, its anchor, its text, and the answers to it. */

import type { AnyNode, Element } from 'domhandler';
import { toBlocks, toInline } from '../html/blocks.ts';
import { isElement } from '../html/elements.ts';
import type { Reading } from '../html/reading.ts';
import type { Contribution, Person } from '../post.ts';
import type { ContributionsRecipe, PeopleRecipe, Recipe } from '../recipes/recipe.ts';
import { alternatives, PREVIOUS, parseSelector } from '../recipes/selector.ts';
import { contentOf } from './content.ts';
import { closestIn, type Finder, outermost } from './find.ts';
import { headingsFrom } from './headings.ts';

/** A contribution on the page. */
export interface Entry {
  /** What holds all of it. */
  readonly element: Element;
  readonly id?: string;
  readonly people: readonly Person[];
  /** The elements of the people's names. */
  readonly names: readonly Element[];
  readonly date?: Element;
  readonly dateText?: string;
  readonly title?: Element;
  readonly body: readonly Element[];
  readonly replies: Entry[];
}

/** The contributions, answers below what they answer; drops them all where the recipe does not keep them. */
export function findContributions(find: Finder, recipe: Recipe): Entry[] {
  const { contributions } = recipe;
  if (!contributions) return [];
  const elements = find.elements(contributions.each);
  if (contributions.keep === false) {
    for (const element of [...elements, ...find.elements(contributions.heading)]) {
      find.assign(element, { as: 'dropped', rule: 'contributions' });
    }
    return [];
  }
  const kin = new Set(elements);
  const ids = anchorsBefore(find, contributions, kin);
  const parents = parentsOf(find, contributions, kin);
  const inner = innerOf(kin);
  const entries = new Map<Element, Entry>();
  const top: Entry[] = [];
  for (const element of elements) {
    const entry = withEmptied(inner.get(element) ?? [], () =>
      readEntry(find, contributions, element, kin, ids.get(element)),
    );
    entries.set(element, entry);
    const parent = parents.get(element);
    const siblings = parent && entries.get(parent)?.replies;
    (siblings ?? top).push(entry);
  }
  return top;
}

/** The contributions and all answers, in page order. */
export function everyEntry(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.replies)]);
}

/** For each contribution, the outermost of those that stand inside it. */
function innerOf(kin: ReadonlySet<Element>): Map<Element, Element[]> {
  const inner = new Map<Element, Element[]>();
  for (const element of kin) {
    const outer = closestIn(element.parent, kin);
    if (outer === undefined) continue;
    const others = inner.get(outer);
    if (others === undefined) inner.set(outer, [element]);
    else others.push(element);
  }
  return inner;
}

/**
 * What `read` returns while the elements hold nothing: what stands in a contribution is searched for that one, and not
 * for all the others around it, which would take time by their depth.
 */
function withEmptied<Result>(elements: readonly Element[], read: () => Result): Result {
  const held = elements.map((element) => ({ element, children: element.children }));
  for (const { element } of held) element.children = [];
  try {
    return read();
  } finally {
    for (const { element, children } of held) element.children = children;
  }
}

function readEntry(
  find: Finder,
  recipe: ContributionsRecipe,
  element: Element,
  kin: ReadonlySet<Element>,
  anchor: string | undefined,
): Entry {
  /** An answer that stands inside may be found, too. */
  const own = (found: Element): boolean => closestIn(found, kin) === element;
  const ids = alternatives(recipe.id).filter((selector) => !selector.startsWith(PREVIOUS));
  const id = anchor ?? find.text(find.all(ids, element).find((found) => own(found.element)));
  const date = find.all(recipe.date, element).find((found) => own(found.element));
  const dateText = find.text(date);
  const title = find.elements(recipe.title, element).find(own);
  const signatures = recipe.people ? readPeople(find, recipe.people, element, own) : [];
  return {
    element,
    ...(id !== undefined && { id }),
    people: signatures.map(({ person }) => person),
    names: signatures.map(({ name }) => name),
    ...(date && dateText !== undefined && { date: date.element, dateText }),
    ...(title && { title }),
    body: outermost(find.elements(recipe.body, element).filter(own)),
    replies: [],
  };
}

function readPeople(
  find: Finder,
  recipe: PeopleRecipe,
  contribution: Element,
  own: (found: Element) => boolean,
): { person: Person; name: Element }[] {
  const cards = recipe.each ? find.elements(recipe.each, contribution) : [contribution];
  return cards.filter(own).flatMap((card) => {
    const found = find.all(recipe.name, card).find((one) => own(one.element) && find.text(one));
    const name = find.text(found);
    if (!found || name === undefined) return [];
    const url = find.text(find.first(recipe.url, card));
    const picture = find.first(recipe.image, card);
    const image = find.text(picture);
    if (picture) find.assign(picture.element, { as: 'moved', key: 'contributors' });
    const person = {
      name,
      ...(url !== undefined && { url }),
      ...(image !== undefined && { image }),
    };
    return [{ person, name: found.element }];
  });
}

/** For each contribution the last anchor before it that none before it has taken. */
function anchorsBefore(
  find: Finder,
  recipe: ContributionsRecipe,
  kin: ReadonlySet<Element>,
): Map<Element, string> {
  const anchors = new Map<Element, string>();
  for (const selector of alternatives(recipe.id)) {
    if (!selector.startsWith(PREVIOUS)) continue;
    const { css, attribute = 'id' } = parseSelector(selector.slice(PREVIOUS.length));
    const wanted = new Set<AnyNode>(find.page.select(css));
    let last: string | undefined;
    const visit = (node: AnyNode): void => {
      if (!isElement(node)) return;
      if (wanted.has(node)) last = node.attribs[attribute];
      if (kin.has(node)) {
        if (last) anchors.set(node, last);
        last = undefined;
      }
      node.children.forEach(visit);
    };
    if (wanted.size > 0) find.page.document.children.forEach(visit);
    if (anchors.size > 0) break;
  }
  return anchors;
}

/** What each contribution answers: the one that it stands in, or the one before the nest that it stands in. */
function parentsOf(
  find: Finder,
  recipe: ContributionsRecipe,
  kin: ReadonlySet<Element>,
): Map<Element, Element> {
  const owners = nestOwners(new Set(find.elements(recipe.nested)), kin);
  const parents = new Map<Element, Element>();
  for (const element of kin) {
    for (let at = element.parent; at && isElement(at); at = at.parent) {
      const parent = kin.has(at) ? at : owners.get(at);
      if (parent) {
        parents.set(element, parent);
        break;
      }
    }
  }
  return parents;
}

/** The contribution that each nest follows among its siblings, looked up once a parent. */
function nestOwners(nests: ReadonlySet<Element>, kin: ReadonlySet<Element>): Map<Element, Element> {
  const owners = new Map<Element, Element>();
  const around = new Set([...nests].map((nest) => nest.parent));
  for (const parent of around) {
    let last: Element | undefined;
    for (const child of parent?.children ?? []) {
      if (!isElement(child)) continue;
      if (kin.has(child)) last = child;
      else if (last && nests.has(child)) owners.set(child, last);
    }
  }
  return owners;
}

/** The elements that a contribution is written from, in the order in which they are. */
export function partsOf(entry: Entry): { heading: readonly Element[]; text: readonly Element[] } {
  const above = [entry.date, entry.title].filter((element) => element !== undefined);
  return { heading: entry.names, text: [...above, ...entry.body] };
}

/**
 * The contributions as the post has them. Answers come first, and `written` is told of each contribution once it
 * is read, so that what stands inside another is not written twice. `strays` are the nodes beside a contribution's
 * text that it has, too; `level` is that of the headings.
 */
export function readContributions(
  entries: readonly Entry[],
  reading: Reading,
  strays: ReadonlyMap<Entry, readonly Element[]>,
  written: (entry: Entry) => void,
  level = 3,
): Contribution[] {
  return entries.map((entry) => {
    const replies = readContributions(entry.replies, reading, strays, written, level + 1);
    const title = entry.title && toInline(entry.title.children, reading);
    const text = contentOf(entry.body);
    const blocks = toBlocks([...text, ...(strays.get(entry) ?? [])], reading);
    const contribution: Contribution = {
      ...(entry.id !== undefined && { id: entry.id }),
      people: [...entry.people],
      ...(entry.dateText !== undefined && { date: entry.dateText }),
      ...(title && { title }),
      body: headingsFrom(blocks, level + (title ? 2 : 1)),
      replies,
    };
    written(entry);
    return contribution;
  });
}
