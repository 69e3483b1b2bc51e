/** @file The configuration file, `post2md.config.yml`: the long options that every run here has. Flags win over it. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { systemCode } from '../batch/system-code.ts';
import { UsageError } from '../batch/usage-error.ts';
import type { Position } from '../problem.ts';
import type { Flag, FlagGroup } from './definition.ts';
import { isRecipePath } from './recipe.ts';
import type { Flags } from './settings.ts';

const NAME = 'post2md.config.yml';

/** The flags of a command line over those of its configuration file. */
export async function withConfig(
  typed: Flags,
  cwd: string,
  flagGroups: readonly FlagGroup[],
): Promise<Flags> {
  const { outDir, ...rest } = await readConfig(typed.config, cwd, kindsOf(flagGroups));
  // Whoever says where a post goes doesn't want it in the usual folder.
  const elsewhere = typed.output !== undefined || typed.write || typed.ndjson;
  return { ...(outDir === undefined || elsewhere ? {} : { outDir }), ...rest, ...typed };
}

/**
 * The flags of a configuration file, under Commander's names; none where there is no file. Paths in it are
 * relative to it.
 * @throws {UsageError} `config-invalid`, with the line
 */
async function readConfig(
  named: string | undefined,
  cwd: string,
  kinds: ReadonlyMap<string, Kind>,
): Promise<Flags> {
  const file = named === undefined ? nearest(cwd) : resolve(cwd, named);
  if (file === undefined) return {};
  const path = named ?? relative(cwd, file);
  const text = read(file, path);
  const { load, YAMLException } = await import('js-yaml');
  let values: unknown;
  try {
    // js-yaml takes an empty document for an error.
    values = text.replace(/^\s*#.*$/gm, '').trim() === '' ? {} : load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark ?? {};
    throw invalid(path, error.reason, {
      ...(line === undefined ? {} : { line: line + 1 }),
      ...(column === undefined ? {} : { column: column + 1 }),
    });
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw invalid(path, 'it is no list of keys and values', { line: 1 });
  }
  const flags: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const kind = kinds.get(key);
    if (kind === undefined) throw invalid(path, `there is no key "${key}"`, placeOf(key, text));
    if (!fits(value, kind)) {
      throw invalid(path, `"${key}" takes ${EXPECTED[kind]}`, placeOf(key, text));
    }
    flags[key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = isPath(key, value)
      ? relativeTo(cwd, resolve(dirname(file), String(value)))
      : value;
  }
  return flags;
}

type Kind = NonNullable<Flag['config']>;

/** The keys are the long flags' names; a flag that switches something off is there under what it switches. */
function kindsOf(flagGroups: readonly FlagGroup[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { flags, config } of flagGroups.flatMap((group) => group.flags)) {
    const name = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1];
    if (name !== undefined && config !== undefined) kinds.set(name, config);
  }
  return kinds;
}

const EXPECTED = {
  text: 'a text',
  number: 'a number',
  switch: 'true or false',
  list: 'a list, or a text with commas',
} as const;

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'switch':
      return typeof value === 'boolean';
    case 'list':
      return (
        typeof value === 'string' ||
        (Array.isArray(value) && value.every((one) => typeof one === 'string'))
      );
  }
}

function isPath(key: string, value: unknown): boolean {
  return key === 'out-dir' || (key === 'recipe' && isRecipePath(String(value)));
}

function relativeTo(cwd: string, path: string): string {
  return relative(cwd, path) || '.';
}

function nearest(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, NAME);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

function read(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw invalid(
      path,
      systemCode(error) === 'ENOENT' ? 'there is no such file' : String(error),
      {},
    );
  }
}

function placeOf(key: string, text: string): Position {
  const line = text.split('\n').findIndex((each) => each.replace(/^["']/, '').startsWith(key));
  return line === -1 ? {} : { line: line + 1, column: 1 };
}

function invalid(path: string, reason: string, position: Position): UsageError {
  return new UsageError({
    problem: { code: 'config-invalid', severity: 'error', data: { reason }, position },
    path,
  });
}
