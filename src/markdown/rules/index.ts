/** @file The rules, in three groups. To add one: a file in this folder, one line here, under its tag, and fixtures/rules/<rule>.md. */

import type { ModelNode } from '../../post.ts';
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
import type { Rule, RuledNode, RuledTag } from './rule.ts';
import { strong } from './strong.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

const rules: { readonly [Tag in RuledTag]: Rule<Tag> } = {
  // Blocks that Markdown has a form for.
  paragraph,
  heading,
  list,
  quote,
  'code-block': codeBlock,
  table,
  rule: thematicBreak,
  figure,
  // Inline content.
  strong,
  emphasis,
  delete: deletion,
  'code-span': codeSpan,
  link,
  image,
  break: lineBreak,
  'footnote-reference': footnoteReference,
  // What stays HTML.
  anchor,
  'inline-html': inlineHtml,
  'definition-list': definitionList,
  'block-html': blockHtml,
};

export function ruleFor<Tag extends RuledTag>({ tag }: { readonly tag: Tag }): Rule<Tag> {
  return rules[tag];
}

/** Whether the node has a rule of its own, and not that of what it is a part of. */
export function isRuled(node: ModelNode): node is RuledNode {
  return node.tag in rules;
}
