/** @file What is converted: every document as the HTML that all the tools get. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from '../shared.ts';
import { postHtml } from './post-html.ts';
import { specExamples } from './spec-html.ts';

export interface Document {
  readonly name: string;
  readonly html: string;
  readonly base: string;
  readonly prettified: boolean;
}

export interface Corpus {
  readonly name: string;
  readonly documents: readonly Document[];
}

export function specCorpus(): Corpus {
  const documents = specExamples().map((example) => ({
    ...example,
    base: 'http://base.test/',
    prettified: false,
  }));
  return { name: 'examples', documents };
}

/** The posts' file names and texts; undefined where the corpus is absent. */
export function postFiles(): { name: string; text: string }[] | undefined {
  const folder = shared('corpus/posts');
  if (folder === undefined) return undefined;
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

export function postCorpus(): Corpus | undefined {
  const documents = postFiles()?.flatMap(({ name, text }) => {
    const post = postHtml(text);
    return post ? [{ name, ...post }] : [];
  });
  return documents && { name: 'posts', documents };
}
