/** @file CommonMark's own examples: the facts read from tokens are those of the HTML, and so are our renderer's and the specification's. */

import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/verify/compare.ts';
import { markdownFacts } from '../../src/verify/markdown-facts.ts';
import { ParsedMarkdown } from '../../src/verify/markdown-parser.ts';
import { Recorder } from '../../src/verify/recorder.ts';
import { renderedFacts } from '../../src/verify/rendered-facts.ts';
import { TokenWalk } from '../../src/verify/token-walk.ts';

interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: Example[] };
const examples = tests.map((each) => ({
  ...each,
  markdown: each.markdown.replaceAll('→', '\t'),
  html: each.html.replaceAll('→', '\t'),
}));

/** Bare addresses: text in CommonMark, links in GFM. */
const LINKED_BY_GFM: ReadonlySet<number> = new Set([602, 606, 608, 611, 612]);

function isSimple(markdown: string): boolean {
  return new TokenWalk(new Recorder()).walk(new ParsedMarkdown(markdown));
}

describe('CommonMark 0.31.2', () => {
  test('has its examples', () => expect(examples.length).toBe(652));

  test.each(examples.filter(({ markdown }) => isSimple(markdown)))(
    'tokens and HTML of $number ($section) agree',
    ({ markdown }) => {
      const html = new ParsedMarkdown(markdown).toHtml();
      expect(markdownFacts(markdown)).toEqual(renderedFacts(html));
    },
  );

  test.each(examples.filter(({ number }) => !LINKED_BY_GFM.has(number)))(
    '$number ($section) has the facts of its HTML',
    ({ markdown, html }) => {
      expect(compare(renderedFacts(html), markdownFacts(markdown))).toEqual([]);
    },
  );

  test.each(examples.filter(({ number }) => LINKED_BY_GFM.has(number)))(
    '$number ($section) has a link more in GFM',
    ({ markdown, html }) => {
      const losses = compare(renderedFacts(html), markdownFacts(markdown));
      expect(losses.map(({ kind, expected }) => [kind, expected])).toEqual([['link', '']]);
    },
  );

  test('the HTML parser is needed for few', () => {
    expect(examples.filter(({ markdown }) => !isSimple(markdown)).length).toBeLessThan(60);
  });
});

describe('signs that are read at a glance', () => {
  test.each([
    ['- [ \\] a', '<ul><li>[ ] a</li></ul>'],
    ['a\\*b\\\\*c*', '<p>a*b\\<em>c</em></p>'],
    ['a&#42;b&#0;&#x2a;', '<p>a*b\ufffd*</p>'],
    ['![a\\*&#95;](/x)', '<p><img src="/x" alt="a*_"></p>'],
    ['a_b__c _d_ e_f_ g', '<p>a_b__c <em>d</em> e_f_ g</p>'],
    [`a${'_'.repeat(80)}b`, `<p>a${'_'.repeat(80)}b</p>`],
    ['www.a.org a\\_b', '<p><a href="http://www.a.org">www.a.org</a> a_b</p>'],
  ])('%s', (markdown, html) => {
    expect(compare(renderedFacts(html), markdownFacts(markdown))).toEqual([]);
  });
});
