/** @file The two ways to read Markdown, by its tokens and by the HTML made of them, see the same in every CommonMark example. */

import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, renderTokens } from '../../src/verify/markdown-parser.ts';
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
const examples = tests.map((each) => ({ ...each, markdown: each.markdown.replaceAll('→', '\t') }));

describe('CommonMark 0.31.2', () => {
  test.each(examples)('$number $section', ({ markdown }) => {
    const { tokens } = parseMarkdown(markdown);
    const recorder = new Recorder();
    const html = renderTokens(tokens);
    if (!new TokenWalk(recorder).walk(tokens)) return;
    expect(recorder.finish()).toEqual(renderedFacts(html));
  });

  test('few examples need the HTML parser', () => {
    const complex = examples.filter(
      ({ markdown }) => !new TokenWalk(new Recorder()).walk(parseMarkdown(markdown).tokens),
    );
    expect(complex.length).toBeLessThan(70);
  });
});
