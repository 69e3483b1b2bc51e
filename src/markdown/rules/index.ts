/** @file The rules, in three groups. To add one: a file in this folder, one line here, and fixtures/rules/<rule>.md. */

import { anchor } from './anchor.ts';
import { blockHtml } from './block-html.ts';
import { codeBlock } from './code-block.ts';
import { codeSpan } from './code-span.ts';
import { definitionList } from './definition-list.ts';
import { deletion } from './deletion.ts';
import { emphasis } from './emphasis.ts';
import { figure } from './figure.ts';
import { footnoteReference } from './footnote-reference.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { inlineHtml } from './inline-html.ts';
import { lineBreak } from './line-break.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import { strong } from './strong.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

export const rules: readonly Rule[] = [
  // Blocks that Markdown has a form for.
  paragraph,
  heading,
  list,
  quote,
  codeBlock,
  table,
  thematicBreak,
  figure,
  // Inline content.
  strong,
  emphasis,
  deletion,
  codeSpan,
  link,
  image,
  lineBreak,
  footnoteReference,
  // What stays HTML.
  anchor,
  inlineHtml,
  definitionList,
  blockHtml,
] as readonly Rule[];
