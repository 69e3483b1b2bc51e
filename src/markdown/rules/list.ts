/** @file Lists, wholly tight or wholly loose: kramdown and CommonMark disagree about anything between. */

import type { Block, List, ListItem } from '../../post.ts';
import { htmlOf } from '../html.ts';
import { blankLine, nextLine, prefixLines } from '../lines.ts';
import type { Rule } from './rule.ts';

function isHtml({ indent }: List): boolean {
  return indent !== undefined;
}

export const list: Rule<'list'> = {
  isHtml,
  replacement(_content, node, writer, surroundings) {
    const { prefix } = surroundings;
    if (isHtml(node)) return prefixLines(htmlOf(node), '', prefix);
    const tight = !node.loose && node.items.every((item) => canBeTight(item.children));
    const kind = tight ? 'tight item' : 'loose item';
    const gap = tight ? nextLine(prefix) : blankLine(prefix) + nextLine(prefix);
    let out = '';
    for (const [index, item] of node.items.entries()) {
      const marker = markerOf(node, index);
      const first = marker + checkBox(item);
      if (index > 0) out += gap;
      out +=
        item.children.length === 0
          ? // kramdown takes a bare marker for text.
            `${first}<!-- -->`
          : writer.container(
              item.children,
              { kind, first, rest: ' '.repeat(marker.length) },
              surroundings,
            );
    }
    return out;
  },
};

function markerOf(node: List, index: number): string {
  return node.ordered ? `${node.start + index}. ` : '- ';
}

function checkBox(item: ListItem): string {
  if (item.checked === undefined) return '';
  return item.checked ? '[x] ' : '[ ] ';
}

/** A text, then at most one list: any other block needs a blank line round it for some engine or linter. */
function canBeTight([first, second, ...others]: readonly Block[]): boolean {
  if (second === undefined) return first?.tag !== 'heading';
  // An aligned paragraph is HTML, which goes on to the next blank line.
  const isText = first?.tag === 'paragraph' && first.align === undefined;
  return isText && followsText(second) && others.length === 0;
}

/**
 * Only a numbered list that starts with 1 can interrupt a paragraph (CommonMark 0.31, section 5.3); linters want blank lines
 * round headings.
 */
function followsText(block: Block): boolean {
  if (block.tag !== 'list' || (block.ordered && block.start !== 1)) return false;
  return (
    !endsInHeading(block) && block.items.every(({ children: [first] }) => first?.tag !== 'heading')
  );
}

function endsInHeading({ items }: List): boolean {
  const last = items.at(-1)?.children.at(-1);
  return last?.tag === 'list' ? endsInHeading(last) : last?.tag === 'heading';
}
