/** @file The Markdown of the rule fixtures, each as the file that a user would get. */

import { readdirSync, readFileSync } from 'node:fs';

const FENCED = /^`````markdown\n([\s\S]*?)\n`````$/gm;
const PAIR = /^`````html\n([\s\S]*?)\n`````\n\n`````markdown\n([\s\S]*?)\n`````$/gm;

export interface RuleCase {
  readonly name: string;
  readonly html: string;
  readonly markdown: string;
}

/** Every pair of the fixtures in `folder`, an absolute path or file URL. */
export function ruleCases(folder: URL | string): RuleCase[] {
  return readdirSync(folder).flatMap((file) => {
    const path = folder instanceof URL ? new URL(file, folder) : `${folder}/${file}`;
    const text = readFileSync(path, 'utf8');
    const pairs = [...text.matchAll(PAIR)];
    if (pairs.length !== text.match(FENCED)?.length)
      throw new Error(`${file}: a pair is unreadable`);
    return pairs.map(([, html = '', markdown = ''], index) => ({
      name: `${file} ${index + 1}`,
      html,
      markdown: `${markdown}\n`,
    }));
  });
}
