/** @file From flags and configuration to settings that make sense together; whatever doesn't is refused here. */

import { NAME_FIELDS, type NameTemplate, parseNameTemplate } from '../batch/name-template.ts';
import type { Destination } from '../batch/plan.ts';
import { UsageError } from '../batch/usage-error.ts';
import type { ConvertOptions } from '../convert.ts';
import { isWebAddress } from '../html/urls.ts';
import { encodingName } from '../source/encoding.ts';
import { flagGroups, longName } from './definition.ts';

/** What Commander makes of the flags of `definition.ts`, and what the configuration file adds to them. */
export interface Flags {
  readonly output?: string;
  readonly outDir?: string;
  readonly write?: boolean;
  readonly name?: string;
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly title?: boolean;
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly verify?: boolean;
  readonly strict?: boolean;
  readonly failFast?: boolean;
  readonly commitHook?: boolean;
  readonly report?: string;
  readonly recipe?: string;
  readonly baseUrl?: string;
  readonly encoding?: string;
  readonly ext?: string | readonly string[];
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly ndjson?: boolean;
  readonly config?: string;
  readonly jobs?: string | number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** Of `explain`. */
  readonly json?: boolean;
  /** Of `recipes`. */
  readonly test?: string;
}

export interface Settings {
  readonly destination: Destination;
  readonly extensions: readonly string[];
  /** Undefined: by cores and the amount of work. */
  readonly jobs: number | undefined;
}

/** What to give, on the command line and in the configuration. */
export const EXPECTED: { readonly [Kind in 'template' | 'report' | 'extensions']: string } = {
  template: `text with any of ${NAME_FIELDS.map((field) => `{${field}}`).join(' ')}`,
  report: 'the name of a .json or .html file',
  extensions: 'extensions between commas, e.g. .txt,.html',
};

const DEFAULT_EXTENSIONS = ['.txt', '.md', '.html', '.htm'];

/** Flags of which a command line has at most one. */
const EXCLUSIVE: readonly (readonly [keyof Flags, keyof Flags])[] = [
  ['output', 'outDir'],
  ['output', 'write'],
  ['outDir', 'write'],
  ['quiet', 'verbose'],
  ['commitHook', 'check'],
  ['ndjson', 'output'],
  ['ndjson', 'outDir'],
  ['ndjson', 'write'],
  ['ndjson', 'check'],
  ['ndjson', 'filesFrom'],
  ['ndjson', 'report'],
  ['ndjson', 'commitHook'],
];

/** Flags that say nothing without another. */
const DEPENDENT: readonly (readonly [keyof Flags, keyof Flags])[] = [
  ['diff', 'check'],
  ['null', 'filesFrom'],
  ['name', 'outDir'],
  ['prune', 'outDir'],
  ['yes', 'prune'],
];

/** The flags without those that one of `typed` excludes. */
export function compatible(flags: Flags, typed: Flags): Flags {
  const excluded = EXCLUSIVE.flatMap(([one, other]) => [
    ...(typed[one] ? [other] : []),
    ...(typed[other] ? [one] : []),
  ]);
  const entries = Object.entries(flags) as [keyof Flags, unknown][];
  return Object.fromEntries(entries.filter(([key]) => !excluded.includes(key)));
}

/** @throws {UsageError} `option-conflict`, `option-invalid` */
export function settingsOf(flags: Flags): Settings {
  for (const [option, other] of EXCLUSIVE) {
    if (flags[option] && flags[other]) {
      throw new UsageError({
        problem: {
          code: 'option-conflict',
          severity: 'error',
          data: { option: dashed(option), other: dashed(other) },
        },
      });
    }
  }
  for (const [option, other] of DEPENDENT) {
    if (flags[option] && !flags[other]) {
      throw new UsageError({
        problem: {
          code: 'option-incomplete',
          severity: 'error',
          data: { option: dashed(option), other: dashed(other), usage: usageOf(other) },
        },
      });
    }
  }
  if (flags.strict && flags.verify === false) {
    const data = { option: '--strict', other: '--no-verify' };
    throw new UsageError({ problem: { code: 'option-conflict', severity: 'error', data } });
  }
  if (flags.report !== undefined && !isReport(flags.report)) {
    throw invalid('--report', flags.report, EXPECTED.report);
  }
  const template = flags.name === undefined ? undefined : nameTemplate(flags.name);
  return {
    destination: destinationOf(flags, template),
    extensions: extensionsOf(flags.ext),
    jobs: flags.jobs === undefined ? undefined : jobsOf(String(flags.jobs)),
  };
}

function destinationOf(flags: Flags, name: NameTemplate | undefined): Destination {
  if (flags.outDir === '') throw invalid('--out-dir', '', 'the name of a directory');
  if (flags.output !== undefined && /^$|[/\\]$/.test(flags.output)) {
    throw invalid('--output', flags.output, 'the name of a file, or a directory to --out-dir');
  }
  if (flags.outDir !== undefined) return { to: 'folder', path: flags.outDir, name };
  if (flags.output !== undefined && flags.output !== '-') return { to: 'file', path: flags.output };
  // What --check compares with, where nothing else is said, is what --write and --commit-hook would write.
  const beside = flags.write || flags.check || flags.commitHook;
  return beside ? { to: 'beside' } : { to: 'stdout' };
}

/** But for the recipe. @throws {UsageError} `option-invalid`, `unknown-encoding` */
export function convertOptionsOf(flags: Flags): ConvertOptions {
  const { baseUrl, encoding } = flags;
  if (baseUrl !== undefined && !isWebAddress(baseUrl)) {
    throw invalid('--base-url', baseUrl, 'an absolute address, e.g. https://example.org/post');
  }
  if (encoding !== undefined && encodingName(encoding) === undefined) {
    throw new UsageError({
      problem: { code: 'unknown-encoding', severity: 'error', data: { label: encoding } },
    });
  }
  return {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(flags.title === undefined ? {} : { title: flags.title }),
    ...(flags.verify === undefined ? {} : { verify: flags.verify }),
    ...(isHtmlReport(flags.report) ? { review: true } : {}),
  };
}

/** Whether a report can be written under that name. */
export function isReport(file: string): boolean {
  return /\.(?:json|html)$/i.test(file);
}

/** Whether the report is the one for eyes, which shows the posts too. */
export function isHtmlReport(file: string | undefined): boolean {
  return file !== undefined && /\.html$/i.test(file);
}

/** A list between commas, dots in front or not. */
function extensionsOf(list: string | readonly string[] | undefined): readonly string[] {
  if (list === undefined) return DEFAULT_EXTENSIONS;
  const texts = [list].flat();
  if (texts.length === 0 || !texts.every(areExtensions)) {
    throw invalid('--ext', String(list), EXPECTED.extensions);
  }
  return texts.flatMap(extensionsIn).map((extension) => `.${extension}`);
}

export function areExtensions(list: string): boolean {
  const extensions = extensionsIn(list);
  return extensions.length > 0 && !extensions.some((extension) => /[/\\]/.test(extension));
}

function extensionsIn(list: string): string[] {
  return list
    .split(',')
    .map((extension) => extension.trim().toLowerCase().replace(/^\./, ''))
    .filter((extension) => extension !== '');
}

function nameTemplate(text: string): NameTemplate {
  const template = parseNameTemplate(text);
  if (template === undefined) throw invalid('--name', text, EXPECTED.template);
  return template;
}

function jobsOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw invalid('--jobs', text, 'a number from 1 to 999');
  return Number(text);
}

function dashed(key: keyof Flags): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The option as the help shows it: with what it takes. */
function usageOf(key: keyof Flags): string {
  const name = dashed(key);
  const all = flagGroups.flatMap((group) => group.flags);
  const own = all.find((flag) => longName(flag) === name.slice('--'.length));
  return own?.flags.replace(/^-\w, /, '') ?? name;
}

export function invalid(option: string, value: string, expected: string): UsageError {
  return new UsageError({
    problem: { code: 'option-invalid', severity: 'error', data: { option, value, expected } },
  });
}
