/** @file Lists, wholly tight or wholly loose: kramdown and CommonMark disagree about anything between. */

import type { Block, List, ListItem } from '../../post.ts';
import { htmlOf } from '../html.ts';
import { prefixLines } from '../lines.ts';
import type { Rule } from './rule.ts';

function isHtml({ indent }: List): boolean {
  return indent !== undefined;
}

export const list: Rule<'list'> = {
  isHtml,
  replacement(_content, node, writer) {
    if (isHtml(node)) return htmlOf(node);
    const tight = !node.loose && node.items.every((item) => canBeTight(item.children));
    const items = node.items.map((item, index) => {
      const marker = markerOf(node, index);
      // kramdown takes a bare marker for text.
      const body =
        item.children.length === 0
          ? '<!-- -->'
          : writer.blocks(item.children, tight ? 'tight item' : 'loose item');
      return prefixLines(checkBox(item) + body, marker, ' '.repeat(marker.length));
    });
    return items.join(tight ? '\n' : '\n\n');
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
