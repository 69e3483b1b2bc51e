/** @file Sets headings to the levels at which they may stand in the Markdown. */

import { headingLevel } from '../heading-level.ts';
import type { Block, HeadingLevel, ListItem, TableCell } from '../post.ts';

/** The highest level (the smallest number) among the blocks' headings; undefined without one. */
export function topLevel(blocks: readonly Block[]): HeadingLevel | undefined {
  const [first, ...others] = levelsOf(blocks);
  return first && others.reduce((top, level) => (level < top ? level : top), first);
}

/**
 * By how many levels the blocks' headings must be lowered, so that the title, which the site's layout
 * prints, is the only one of the first level; by none where a sixth level leaves no room.
 */
export function belowTitle(blocks: readonly Block[]): 0 | 1 {
  const levels = levelsOf(blocks);
  return levels.has(1) && !levels.has(6) ? 1 : 0;
}

/** The levels of all the blocks' headings. */
function levelsOf(blocks: readonly Block[]): ReadonlySet<HeadingLevel> {
  const levels = new Set<HeadingLevel>();
  const visit = (block: Block): void => {
    if (block.tag === 'heading') levels.add(block.level);
    else childBlocks(block).forEach(visit);
  };
  blocks.forEach(visit);
  return levels;
}

/** The blocks with every heading lowered by `by` levels, to the sixth at most. */
export function lowerHeadings(blocks: readonly Block[], by: number): Block[] {
  return by <= 0 ? [...blocks] : blocks.map((block) => lower(block, by));
}

/** Lowers the headings just as far as the highest of them must go to stand at `level`. */
export function headingsFrom(blocks: readonly Block[], level: number): Block[] {
  const top = topLevel(blocks);
  return lowerHeadings(blocks, top === undefined ? 0 : level - top);
}

function childBlocks(block: Block): readonly Block[] {
  switch (block.tag) {
    case 'quote':
    case 'block-html':
      return block.children;
    case 'list':
      return block.items.flatMap((item) => item.children);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.children));
    case 'definition-list':
      return block.entries.flatMap((entry) =>
        entry.tag === 'definition-description' ? entry.children : [],
      );
    default:
      return [];
  }
}

function lower(block: Block, by: number): Block {
  switch (block.tag) {
    case 'heading':
      return { ...block, level: headingLevel(block.level + by) };
    case 'quote':
    case 'block-html':
      return { ...block, children: lowerHeadings(block.children, by) };
    case 'list':
      return {
        ...block,
        items: block.items.map(
          (item): ListItem => ({
            ...item,
            children: lowerHeadings(item.children, by),
          }),
        ),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map(
            (cell): TableCell => ({
              ...cell,
              children: lowerHeadings(cell.children, by),
            }),
          ),
        ),
      };
    case 'definition-list':
      return {
        ...block,
        entries: block.entries.map((entry) =>
          entry.tag === 'definition-description'
            ? { ...entry, children: lowerHeadings(entry.children, by) }
            : entry,
        ),
      };
    default:
      return block;
  }
}
