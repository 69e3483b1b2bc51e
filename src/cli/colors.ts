/** @file Colours for one stream: on a terminal, unless the user or the environment says otherwise. */

import kleur from 'kleur';
import type { Io } from './io.ts';

export interface Colors {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** `--color` and `--no-color` win over NO_COLOR, that over FORCE_COLOR, that over what the stream is. */
export function colorsFor(
  stream: { readonly isTTY?: boolean },
  env: Io['env'],
  args: readonly string[],
): Colors {
  const flag = args.findLast((arg) => arg === '--color' || arg === '--no-color');
  if (flag !== undefined) return colors(flag === '--color');
  if (env.NO_COLOR) return colors(false);
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return colors(forced !== '0' && forced !== 'false');
  return colors(stream.isTTY === true && env.TERM !== 'dumb');
}

function colors(enabled: boolean): Colors {
  const make = (color: (text: string) => string) => (text: string) => {
    // Kleur's one switch is for the process, and its streams differ.
    kleur.enabled = enabled;
    return color(text);
  };
  return {
    bold: make(kleur.bold),
    dim: make(kleur.dim),
    red: make(kleur.red),
    green: make(kleur.green),
    yellow: make(kleur.yellow),
    cyan: make(kleur.cyan),
  };
}
