/** @file Runs what a recipe's file promises of the posts beside it. */

import { dirname, join, resolve } from 'node:path';
import { problemOf } from '../batch/convert-task.ts';
import { readPost } from '../batch/read-post.ts';
import { UsageError } from '../batch/usage-error.ts';
import { convertPost } from '../convert.ts';
import { type Explanation, explainPost } from '../explain.ts';
import type { LoadedRecipe } from '../recipes/load.ts';
import type { Expectation } from '../recipes/schema.ts';
import { differenceCount } from '../verify/index.ts';
import type { Colors } from './colors.ts';
import { recipeIn } from './recipe.ts';
import { words } from './report.ts';
import { visible } from './visible.ts';

/** A line a post, and one more for each promise that it breaks. @throws {UsageError} */
export async function testRecipe(
  path: string,
  cwd: string,
  colors: Colors,
): Promise<{ readonly passed: boolean; readonly text: string }> {
  const loaded = recipeIn(path, cwd);
  if (loaded.tests.length === 0) {
    const problem = { code: 'recipe-untested', severity: 'error', data: {} } as const;
    throw new UsageError({ problem, path });
  }
  const lines: string[] = [];
  let passed = true;
  for (const test of loaded.tests) {
    const broken = await brokenPromises(test, loaded, resolve(cwd, dirname(path), test.input));
    const name = visible(join(dirname(path), test.input));
    lines.push(`${name}: ${broken.length === 0 ? colors.green('passed') : colors.red('failed')}`);
    lines.push(...broken.map((text) => `  ${visible(text)}`));
    passed &&= broken.length === 0;
  }
  return { passed, text: `${lines.join('\n')}\n` };
}

async function brokenPromises(
  test: Expectation,
  { recipe }: LoadedRecipe,
  file: string,
): Promise<string[]> {
  try {
    const source = await readPost(file);
    const { markdown } = convertPost(source, { recipe });
    return shortcomings(test, markdown, explainPost(source, { recipe }));
  } catch (error) {
    const { wrong, mend } = words(problemOf(error));
    return [`${wrong}; ${mend}`];
  }
}

function shortcomings(
  { contains = [], contributors }: Expectation,
  markdown: string,
  { report, page }: Explanation,
): string[] {
  const text = oneSpaced(markdown);
  const missing = contains.filter((part) => !text.includes(oneSpaced(part)));
  const listed = page?.frontMatter.get('contributors');
  const count = Array.isArray(listed) ? listed.length : 0;
  // Forced, it is taken anyway; by itself it wouldn't be.
  const unmatched = page?.matches[0]?.matches === false;
  return [
    ...(report.unchanged ? ['the file is clean Markdown already, and no recipe reads it'] : []),
    ...(unmatched ? [`its match doesn't fit this page; see post2md explain`] : []),
    ...missing.map((part) => `the Markdown does not contain ${JSON.stringify(part)}`),
    ...(contributors !== undefined && contributors !== count
      ? [`${count} contributors, expected ${contributors}`]
      : []),
    ...(report.fidelity && differenceCount(report.fidelity) > 0
      ? ['the Markdown is not exact; see post2md explain']
      : []),
    ...((report.ledger?.lost.count ?? 0) > 0
      ? ['something of the page is in no part of the post; see the ledger in post2md explain']
      : []),
  ];
}

/** Where the Markdown's lines break is no promise. */
function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
