/**
 * @file The configured Turndown service. Turndown walks the view and calls one rule per node; all of its
 * own rules, its escaping and its white-space handling are replaced (findings 2 says why).
 */

import TurndownService from 'turndown';
import type { Block, Inline, List } from '../post.ts';
import { htmlOf } from './html.ts';
import { beginsBlank, blankLine, nextLine, prefixLines } from './lines.ts';
import { ruleFor } from './rules/index.ts';
import type { Surroundings, Writer } from './rules/rule.ts';
import { isPipeTable } from './rules/table.ts';
import { type View, viewOf } from './view.ts';

/** How a block is written: as Markdown or, where no Markdown proved exact, as the smallest HTML. */
export type BlockForm = 'markdown' | 'html';

/** Between two lists that touch: any less and they would be one list. */
const LIST_SEPARATOR = '<!-- -->';

const AT_TOP: Surroundings = { opensItem: false, inList: false, prefix: '' };

/** Turndown trims a result's end with a pattern that is quadratic in a run of blanks, so the content is taken before. */
let folded = '';
let surroundings: Surroundings = AT_TOP;

const service: TurndownService = new TurndownService();
// Turndown asks the rule added last first: this one takes every node.
service.addRule('post2md', { filter: () => true, replacement: replace });
service.escape = (text) => text;

function replace(content: string, node: unknown): string {
  const { model } = node as View;
  if (model === undefined) {
    folded = content;
    return '';
  }
  return ruleFor(model).replacement(content, model, WRITER, surroundings);
}

function fold(nodes: readonly (Block | Inline)[]): string {
  // The types ask for a DOM node; the view has what Turndown reads of one.
  service.turndown(viewOf(nodes) as unknown as TurndownService.Node);
  return folded;
}

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
  inline: fold,
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
  // Turndown folds inline content; a block without any, or with a text alone, goes to its rule at once: most
  // paragraphs do, and the stack stays shallow where blocks are nested as deep as a page may have them.
  const content = unfolded(block);
  if (content !== undefined) return ruleFor(block).replacement(content, block, WRITER, place);
  const outer = surroundings;
  surroundings = place;
  try {
    return fold([block]);
  } finally {
    surroundings = outer;
  }
}

/** A block's inline content where there is nothing to fold; undefined where there is. */
function unfolded(block: Block): string | undefined {
  if (block.tag !== 'paragraph' && block.tag !== 'heading') return '';
  const [only] = block.children;
  return block.children.length === 1 && only?.tag === 'text' ? only.value : undefined;
}

/** One block as Markdown, as it stands at the top of a document; no line end at its end. */
export function blockToMarkdown(block: Block, form: BlockForm): string {
  return form === 'html' ? htmlOf(block) : writeBlock(block, AT_TOP);
}

/** What must stand between two blocks at the top of a document, blank lines aside. */
export function separatorBetween(before: Block | undefined, after: Block): string {
  return before !== undefined && touches(before, after) ? LIST_SEPARATOR : '';
}
