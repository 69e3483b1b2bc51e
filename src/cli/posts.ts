/** @file The posts of a command line, found and, as far as they come by standard input, read. */

import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { problemOf } from '../batch/convert-task.ts';
import { readProblem, readStream } from '../batch/read-post.ts';
import { findSources, isBelow, type Source } from '../batch/sources.ts';
import { isStandardInput, STANDARD_INPUT } from '../batch/standard-input.ts';
import { UsageError } from '../batch/usage-error.ts';
import type { Io } from './io.ts';
import { type Flags, invalid, type Settings } from './settings.ts';

/** @throws {UsageError} where no post is named, more than the destination takes, or standard input is read twice */
export async function postsOf(
  operands: readonly string[],
  flags: Flags,
  settings: Settings,
  io: Io,
): Promise<Source[]> {
  const { destination } = settings;
  if (operands.includes('')) throw invalid('post2md', '', 'the name of a post');
  const single = destination.to === 'stdout' || destination.to === 'file';
  if (operands.some(isStandardInput)) {
    if (flags.filesFrom === STANDARD_INPUT) throw conflict('--files-from -');
    // It has no place that it could be written back to.
    if (destination.to === 'beside') {
      throw conflict(flags.check ? '--check' : flags.commitHook ? '--commit-hook' : '--write');
    }
  }
  const outDir = destination.to === 'folder' ? resolve(io.cwd(), destination.path) : undefined;
  const written = [outDir, flags.report && resolve(io.cwd(), flags.report)];
  const common = {
    cwd: io.cwd(),
    extensions: settings.extensions,
    leftOut: written.filter((path) => path !== undefined),
    ...(destination.to === 'file' && { output: destination.path }),
  };
  const typed = findSources(operands, {
    ...common,
    patterns: true,
    directories: !single || operands.length > 1,
  });
  const listed = await listedNames(flags, io);
  const found = distinct([
    ...typed,
    ...findSources(listed, { ...common, patterns: false, directories: true }),
  ]);
  // A commit's hook names the Markdown that it was handed as well as the posts.
  const named = new Set(flags.commitHook || flags.check ? [...operands, ...listed] : []);
  const sources = found.filter(({ path, file }) => !(named.has(path) && isConverted(file, outDir)));
  if (operands.length === 0 && flags.filesFrom === undefined) {
    throw new UsageError({ problem: { code: 'posts-missing', severity: 'error', data: {} } });
  }
  if (single && sources.length > 1) {
    const data = {
      posts: sources.length,
      ...(destination.to === 'file' ? { output: destination.path } : {}),
    };
    throw new UsageError({ problem: { code: 'destination-missing', severity: 'error', data } });
  }
  return await Promise.all(sources.map((source) => withContent(source, io)));
}

function isConverted(file: string | undefined, outDir: string | undefined): boolean {
  if (file === undefined || outDir === undefined) return false;
  return extname(file).toLowerCase() === '.md' && isBelow(outDir, file);
}

function conflict(option: string): UsageError {
  const data = { option, other: '- (standard input)' };
  return new UsageError({ problem: { code: 'option-conflict', severity: 'error', data } });
}

async function listedNames({ filesFrom, null: nul }: Flags, io: Io): Promise<string[]> {
  if (filesFrom === undefined) return [];
  const text = await listText(filesFrom, io);
  const names = nul ? text.split('\0') : text.split('\n').map((line) => line.replace(/\r$/, ''));
  return names.filter((name) => name !== '');
}

async function listText(file: string, io: Io): Promise<string> {
  try {
    const bytes =
      file === STANDARD_INPUT ? await readStream(io.stdin) : readFileSync(resolve(io.cwd(), file));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    const problem = file === STANDARD_INPUT ? problemOf(error) : readProblem(error);
    throw new UsageError({ problem, path: file });
  }
}

function distinct(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.file ?? source.path, source])).values()];
}

async function withContent(source: Source, io: Io): Promise<Source> {
  if (source.file !== undefined || source.problem !== undefined) return source;
  try {
    const content = await readStream(io.stdin);
    return { ...source, content, bytes: content.length };
  } catch (error) {
    return { ...source, problem: problemOf(error) };
  }
}
