/** @file Definition lists: terms and what is said of them. */

import type { AnyNode, Element } from 'domhandler';
import type { DefinitionList } from '../post.ts';
import type { Builder } from './builder.ts';
import { isBlank } from './characters.ts';
import { isElement, rawText } from './elements.ts';
import { addBlock } from './growing.ts';
import { firstImage } from './images.ts';

export function definitionList(builder: Builder, element: Element): void {
  if (!isDefinitions(element)) {
    builder.plain(element);
    return;
  }
  builder.flush();
  const entries: DefinitionEntry[] = [];
  collect(builder, element.children, entries);
  if (entries.length > 0) addBlock(builder.out, { tag: 'definition-list', entries });
}

/** Whether the list defines something: not where it is a box itself, or sets captions below pictures (WordPress's gallery). */
export function isDefinitions(list: Element): boolean {
  return hasEntries(list) && !hasPictureTerms(list);
}

/** Whether there are terms, and all of them are pictures. */
function hasPictureTerms({ children }: Element): boolean {
  const terms = children.filter(isElement).filter(({ name }) => name === 'dt');
  return (
    terms.length > 0 &&
    terms.every((term) => isBlank(rawText([term])) && firstImage(term.children) !== undefined)
  );
}

/** Whether a term or a description stands in the list or in one of its boxes. */
function hasEntries({ children }: Element): boolean {
  return children.some(
    (node) => isElement(node) && (isEntry(node) || (node.name === 'div' && hasEntries(node))),
  );
}

export function isEntry({ name }: Element): boolean {
  return name === 'dt' || name === 'dd';
}

type DefinitionEntry = DefinitionList['entries'][number];

function collect(builder: Builder, nodes: readonly AnyNode[], entries: DefinitionEntry[]): void {
  const add = (
    tag: DefinitionEntry['tag'],
    inner: readonly AnyNode[],
    mode: 'paragraphs' | 'joined',
  ): void => {
    const children = builder.blocksOf(inner, mode);
    if (children.length > 0) entries.push({ tag, children });
  };
  // What stands between the entries is said of the last term.
  let loose: AnyNode[] = [];
  const endLoose = (): void => {
    if (loose.length > 0) add('definition-description', loose, 'paragraphs');
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || builder.reading.roles.has(node)) loose.push(node);
    else if (isEntry(node)) {
      endLoose();
      builder.place(node);
      if (node.name === 'dd') add('definition-description', node.children, 'paragraphs');
      else add('definition-term', node.children, 'joined');
    } else if (node.name === 'div') {
      endLoose();
      builder.place(node);
      collect(builder, node.children, entries);
    } else loose.push(node);
  }
  endLoose();
}
