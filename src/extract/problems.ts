/** @file What is wrong with a post once it is read: nothing was found. */

import type { AnyNode } from 'domhandler';
import { isBlank } from '../html/characters.ts';
import { isElement, isImage, isText } from '../html/elements.ts';
import type { Page } from '../html/parse.ts';
import type { Reading } from '../html/reading.ts';
import type { Post } from '../post.ts';
import type { Problem } from '../problem.ts';
import type { Recipe } from '../recipes/recipe.ts';

/**
 * A post of nothing from a page of something is an error: the recipe is not this page's. A warning is a post of
 * nothing from a page of nothing, and a body that is not where the recipe has it beside parts that are.
 */
export function problemsOf(post: Post, recipe: Recipe, page: Page, reading: Reading): Problem[] {
  const { lead, intro, body, contributions, footnotes, frontMatter } = post;
  const written = intro.length + body.length + contributions.length + footnotes.length;
  const isEmpty = !lead && written === 0;
  if (!isEmpty && (recipe.body === undefined || body.length > 0)) return [];
  const from = frontMatter.get('from');
  return [
    {
      code: 'recipe-found-nothing',
      severity: isEmpty && showsMore(page.document, reading) ? 'error' : 'warning',
      data: { recipe: recipe.name, ...(typeof from === 'string' && { url: from }) },
    },
  ];
}

/** Whether anything can be seen that was neither dropped nor moved. */
function showsMore(node: AnyNode, reading: Reading): boolean {
  const as = reading.roles.get(node)?.as;
  if (as === 'dropped' || as === 'moved') return false;
  if (isText(node)) return !isBlank(node.data);
  if (isElement(node) && isImage(node)) return true;
  return 'children' in node && node.children.some((child) => showsMore(child, reading));
}
