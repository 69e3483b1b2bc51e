/** @file Every pair of HTML and Markdown in fixtures/rules is a case: a new file, or a new pair in one, is a new test. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertPost, htmlToMarkdown } from '../src/index.ts';

const folder: URL = new URL('../fixtures/rules/', import.meta.url);
const CASE =
  /^## (?<name>.+)\n\n`````html\n(?<html>[\s\S]*?)\n`````\n\n`````markdown\n(?<markdown>[\s\S]*?)\n`````$/gm;

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const cases = [...text.matchAll(CASE)].map((match) => match.groups as Record<string, string>);
    it('holds as many cases as headings', () => {
      expect(cases.length).toBe(text.match(/^`````html$/gm)?.length);
    });
    it.each(cases)('$name', ({ html, markdown }) => {
      const written = htmlToMarkdown(html as string);
      expect(written).toBe(`${markdown}\n`);
      expect(convertPost(written).markdown).toBe(written);
    });
  });
}
