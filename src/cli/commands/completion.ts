/** @file `post2md completion <shell>`: prints what makes a shell complete the command line. */

import { UsageError } from '../../batch/usage-error.ts';
import { recipes } from '../../recipes/index.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { type Known, shells } from '../completion/options.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { ExitCode } from '../exit-code.ts';
import { write } from '../io.ts';
import type { Invocation } from '../program.ts';

const SCRIPTS: { readonly [Shell in (typeof shells)[number]]: (known: Known) => string } = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export async function completion({ operands, io }: Invocation): Promise<number> {
  const [value = ''] = operands;
  const shell = shells.find((name) => name === value);
  if (shell === undefined) {
    const data = { option: 'completion', value, expected: shells.join(', ') };
    throw new UsageError({ problem: { code: 'option-invalid', severity: 'error', data } });
  }
  await write(io.stdout, SCRIPTS[shell]({ recipes: recipes.map(({ name }) => name) }));
  return ExitCode.done;
}
