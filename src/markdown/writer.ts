/** @file Writes the document model as Markdown: one rule for each node, from the inside out. */

import type { Block, Inline, List } from '../post.ts';
import { htmlOf } from './html.ts';
import { beginsBlank, blankLine, nextLine, prefixLines } from './lines.ts';
import { ruleFor } from './rules/index.ts';
import type { Surroundings, Writer } from './rules/rule.ts';
import { isPipeTable } from './rules/table.ts';

/** How a block is written: as Markdown or, where no Markdown proved exact, as the smallest HTML. */
export type BlockForm = 'markdown' | 'html';

/** Between two lists that touch: any less and they would be one list. */
const LIST_SEPARATOR = '<!-- -->';

const AT_TOP: Surroundings = { opensItem: false, inList: false, prefix: '' };

const WRITER: Writer = {
  container(nodes, { kind, first, rest }, { inList, prefix: outer }): string {
    const isItem = kind !== 'quote';
    const prefix = outer + rest;
    const gap = kind === 'tight item' ? '' : blankLine(prefix);
    // Strings are joined alone: one that is looked into is copied, with all that is in it, at each level.
    let out = '';
    let before: Block | undefined;
    for (const node of nodes) {
      const opensItem = isItem && before === undefined;
      const markdown = writeBlock(node, { opensItem, inList: inList || isItem, prefix });
      const isBlank = !isContainer(node) && beginsBlank(markdown);
      if (before === undefined) {
        out += isBlank ? first.trimEnd() : first;
      } else {
        const apart = isItem ? runsOn(before, node) : touches(before, node);
        if (apart) out += gap + nextLine(prefix) + LIST_SEPARATOR;
        out += gap + (isBlank ? blankLine(prefix) : nextLine(prefix));
      }
      out += markdown;
      before = node;
    }
    return out;
  },
  inline: inlineToMarked,
};

const RUN_ON: ReadonlySet<Block['tag']> = new Set(['heading', 'list', 'quote']);

/**
 * Whether a list in an item needs more than a blank line before it: Prettier takes that away, which linters want below a
 * heading, and without which kramdown would nest the list.
 */
function runsOn(before: Block, after: Block): boolean {
  if (!isList(after)) return false;
  return before.tag === 'table' ? isPipeTable(before) : RUN_ON.has(before.tag);
}

function touches(before: Block, after: Block): boolean {
  return isList(before) && isList(after) && before.ordered === after.ordered;
}

function isList(block: Block): block is List {
  return block.tag === 'list';
}

/** The lines of a container's blocks come with their prefixes, those of other blocks without. */
function isContainer({ tag }: Block): boolean {
  return tag === 'list' || tag === 'quote';
}

function writeBlock(block: Block, place: Surroundings): string {
  const markdown = writeLines(block, place);
  return isContainer(block) ? markdown : prefixLines(markdown, '', place.prefix);
}

function writeLines(block: Block, place: Surroundings): string {
  const isLine = block.tag === 'paragraph' || block.tag === 'heading';
  const content = isLine ? inlineToMarked(block.children) : '';
  return ruleFor(block).replacement(content, block, WRITER, place);
}

/** Inline content as one marked string; no rule of inline content asks where it stands. */
function inlineToMarked(nodes: readonly Inline[]): string {
  let marked = '';
  for (const node of nodes) {
    if (node.tag === 'text') {
      marked += node.value;
    } else {
      const content = 'children' in node ? inlineToMarked(node.children) : '';
      marked += ruleFor(node).replacement(content, node, WRITER, AT_TOP);
    }
  }
  return marked;
}

/** One block as Markdown, as it stands at the top of a document; no line end at its end. */
export function blockToMarkdown(block: Block, form: BlockForm): string {
  return form === 'html' ? htmlOf(block) : writeBlock(block, AT_TOP);
}

/** What must stand between two blocks at the top of a document, blank lines aside. */
export function separatorBetween(before: Block | undefined, after: Block): string {
  return before !== undefined && touches(before, after) ? LIST_SEPARATOR : '';
}
