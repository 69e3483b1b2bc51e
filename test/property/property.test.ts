/** @file Laws that hold for every page: it comes back as it was, once converted it stays, and its account is balanced. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertPost, htmlToMarkdown } from '../../src/index.ts';
import { judge, type Verdict } from '../judge/index.ts';
import { cmarkGfm, markdownIt } from '../measure/renderers.ts';
import { page } from './page.ts';
import { PARAMETERS, PATIENCE, RUNS, SEED } from './runs.ts';

const BASE = 'http://base.test/posts/';
const cmark = cmarkGfm();
const renderers = cmark ? [markdownIt(), cmark] : [markdownIt()];

/** Pages that may look printed by a tool are judged as such, since the product takes them so. */
function judged(html: string, rendered: string): Verdict {
  return judge(html, rendered, { base: BASE, prettified: /\n\s*</.test(html) });
}

function holds(law: (html: string) => void): void {
  fc.assert(fc.property(page, law), PARAMETERS as fc.Parameters<[string]>);
}

describe(`${RUNS} pages from seed ${SEED}`, () => {
  test.each(renderers)(
    'come back exactly through $name',
    (renderer) => {
      holds((html) => {
        const markdown = htmlToMarkdown(html, { baseUrl: BASE });
        const verdict = judged(html, renderer.render(markdown));
        expect(verdict.differences, markdown).toEqual({});
      });
    },
    PATIENCE,
  );

  test(
    'once converted stay as they are',
    () => {
      holds((html) => {
        const markdown = htmlToMarkdown(html, { baseUrl: BASE });
        expect(convertPost(markdown).markdown).toBe(markdown);
      });
    },
    PATIENCE,
  );
});
