/** @file `post2md recipes`: lists the built-in recipes, prints one to start from, or tests the user's own. */

import { UsageError } from '../../batch/usage-error.ts';
import { recipes as builtIn } from '../../recipes/index.ts';
import type { Recipe } from '../../recipes/recipe.ts';
import { writeRecipe } from '../../recipes/write.ts';
import { colorsFor } from '../colors.ts';
import { clip, column } from '../columns.ts';
import { ExitCode } from '../exit-code.ts';
import { write } from '../io.ts';
import type { Invocation } from '../program.ts';
import { recipeCalled } from '../recipe.ts';
import { testRecipe } from '../recipe-test.ts';

export async function recipes({ operands, flags, args, io }: Invocation): Promise<number> {
  const [name] = operands;
  if (flags.test !== undefined) {
    if (name !== undefined) {
      const data = { option: '--test', other: name };
      throw new UsageError({ problem: { code: 'option-conflict', severity: 'error', data } });
    }
    const lines = await testRecipe(flags.test, io.cwd(), colorsFor(io.stdout, io.env, args));
    await write(io.stdout, lines.text);
    return lines.passed ? ExitCode.done : ExitCode.failed;
  }
  await write(io.stdout, name === undefined ? list() : yaml(name, io.cwd()));
  return ExitCode.done;
}

const HEAD = `# See what it finds:  post2md explain -r my-site.yml post.html
# Let it prove itself: test: {input: post.html, contains: [some words], contributors: 2}
# and run that with:   post2md recipes --test my-site.yml
`;

/** A file is checked and printed too. */
function yaml(name: string, cwd: string): string {
  return HEAD + writeRecipe(recipeCalled(name, cwd));
}

function list(): string {
  const names = Math.max(...builtIn.map(({ name }) => name.length)) + 2;
  const lines = builtIn.map(
    (recipe) => column(recipe.name, names) + clip(pages(recipe), 80 - names),
  );
  return `${lines.join('\n')}\n`;
}

/** Which pages a recipe is for, from its own `match`. */
function pages({ match: { url, has } }: Recipe): string {
  const selectors = typeof has === 'string' ? has : has?.join(' or ');
  const where = url === undefined ? 'any page' : readable(url);
  return selectors === undefined ? where : `${where} with ${selectors}`;
}

/** A pattern for an address as a person writes one; the pattern itself where it says more than that. */
function readable(pattern: string): string {
  return pattern
    .replace(/^\^https\?:\/\//, '')
    .replace('(?:www\\.)?', '')
    .replace(/^\(\?:\\w\+\\\.\)\?|^\(\?:\[\\w-\]\+\\\.\)\*/, '*.')
    .replace(/\/$/, '')
    .replaceAll('\\.', '.')
    .replaceAll('(?:', '(');
}
