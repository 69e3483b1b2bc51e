/** @file The facts of the document model: for what the body adds to the page, and to check one block against its own Markdown. */

import type { Block, CodeBlock, Figure, Inline, TableCell } from '../post.ts';
import { ALLOWED_UNSEEN } from '../safety/allowed.ts';
import type { Facts } from './facts.ts';
import { Recorder } from './recorder.ts';

export function factsOfBlocks(blocks: readonly Block[]): Facts {
  const recorder = new Recorder();
  recordBlocks(recorder, blocks);
  return recorder.finish();
}

export function recordBlocks(recorder: Recorder, blocks: readonly Block[]): void {
  for (const block of blocks) recordBlock(recorder, block);
}

function recordBlock(recorder: Recorder, block: Block): void {
  switch (block.tag) {
    case 'paragraph':
      recordLine(recorder, block.children);
      return;
    case 'heading':
      recorder.openHeading(block.level);
      recordInlines(recorder, block.children);
      recorder.close();
      return;
    case 'quote':
      recorder.openQuote();
      recordBlocks(recorder, block.children);
      recorder.close();
      return;
    case 'list': {
      const { indent = 0 } = block;
      for (let level = 0; level < indent; level++) recorder.openList('ul', 1);
      recorder.openList(block.ordered ? 'ol' : 'ul', block.start);
      for (const item of block.items) {
        recorder.openItem();
        if (item.checked !== undefined) recorder.task(item.checked);
        recordBlocks(recorder, item.children);
        recorder.close();
      }
      for (let level = 0; level <= indent; level++) recorder.closeList();
      return;
    }
    case 'code-block':
      recordCode(recorder, block);
      return;
    case 'table':
      if (block.caption !== undefined) recordLine(recorder, block.caption);
      recorder.openTable();
      for (const row of block.rows) recordRow(recorder, row);
      recorder.close();
      return;
    case 'rule':
      recorder.rule();
      return;
    case 'figure':
      recordFigure(recorder, block);
      return;
    case 'definition-list':
      recorder.openElement('dl');
      for (const entry of block.entries) {
        recorder.openElement(entry.tag === 'definition-term' ? 'dt' : 'dd');
        recordBlocks(recorder, entry.children);
        recorder.close();
      }
      recorder.close();
      return;
    case 'block-html':
      if (block.name === 'details') recorder.openElement(block.name);
      recordBlocks(recorder, block.children);
      if (block.name === 'details') recorder.close();
  }
}

function recordCode(recorder: Recorder, { value, links = [] }: CodeBlock): void {
  recorder.openCode();
  let at = 0;
  for (const { start, end, url } of links) {
    recorder.text(value.slice(at, start));
    recorder.openLink(url);
    recorder.text(value.slice(start, end));
    recorder.closeLink();
    at = end;
  }
  // The model's code lacks the line end that a fence adds.
  recorder.text(`${value.slice(at)}\n`);
  recorder.closeCode();
}

function recordRow(recorder: Recorder, cells: readonly TableCell[]): void {
  recorder.openRow();
  for (const cell of cells) {
    recorder.openCell(cell.header, cell.colspan, cell.rowspan);
    recordBlocks(recorder, cell.children);
    recorder.close();
  }
  recorder.closeRow();
}

function recordFigure(recorder: Recorder, { media, caption, credit }: Figure): void {
  recordLine(recorder, media);
  recordLine(recorder, caption);
  if (credit.length === 0) return;
  recorder.text('(');
  recorder.glue();
  recordInlines(recorder, credit);
  recorder.glue();
  recorder.text(')');
  recorder.edge();
}

function recordLine(recorder: Recorder, nodes: readonly Inline[]): void {
  recorder.edge();
  recordInlines(recorder, nodes);
  recorder.edge();
}

const KINDS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function recordInlines(recorder: Recorder, nodes: readonly Inline[]): void {
  for (const node of nodes) {
    switch (node.tag) {
      case 'text':
        recorder.text(node.value);
        break;
      case 'break':
        recorder.lineBreak();
        break;
      case 'code-span':
        recorder.openEmphasis('code');
        recorder.text(node.value);
        recorder.closeEmphasis('code');
        break;
      case 'link':
        recorder.openLink(node.url);
        recordInlines(recorder, node.children);
        recorder.closeLink();
        break;
      case 'image':
        recorder.image(node.url, node.alt);
        break;
      case 'footnote-reference':
        recorder.reference(node.label);
        break;
      case 'anchor':
        // A name that nobody sees.
        break;
      default: {
        const kind = node.tag === 'inline-html' ? node.name : KINDS[node.tag];
        if (ALLOWED_UNSEEN.has(kind)) {
          recordInlines(recorder, node.children);
          break;
        }
        recorder.openEmphasis(kind);
        recordInlines(recorder, node.children);
        recorder.closeEmphasis(kind);
      }
    }
  }
}
