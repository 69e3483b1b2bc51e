/** @file Where mutations start from: the project's own fixtures. */

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Larger ones slow the search and find nothing that smaller ones don't. */
const LONGEST = 20_000;

/** Every post file of the fixtures. */
export function postSeeds(): string[] {
  return files('fixtures/posts', '.txt').concat(files('fixtures/hostile', '.txt')).flatMap(read);
}

/** The HTML of every case in fixtures/rules. */
export function pageSeeds(): string[] {
  return files('fixtures/rules', '.md')
    .flatMap(read)
    .flatMap((text) => [...text.matchAll(/^`{5}html\n([\s\S]*?)\n`{5}$/gm)])
    .map(([, html = '']) => html);
}

function files(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === extension)
    .sort()
    .map((name) => join(folder, name));
}

function read(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return text.length > LONGEST ? [] : [text];
}
