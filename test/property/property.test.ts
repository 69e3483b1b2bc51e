/** @file Laws that hold for every page: it comes back as it was, once converted it stays, and its account is balanced. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conversion, convertPost, htmlToMarkdown, PostError } from '../../src/index.ts';
import { judge, type Verdict } from '../judge/index.ts';
import { cmarkGfm, markdownIt } from '../measure/renderers.ts';
import { page } from './page.ts';
import { PARAMETERS, PATIENCE, RUNS, SEED } from './runs.ts';

const BASE = 'http://base.test/posts/';
const cmark = cmarkGfm();
const renderers = cmark ? [markdownIt(), cmark] : [markdownIt()];

/** The page as the body of a post file, a scrape by its stamp, kept whole; undefined where it shows nothing. */
function convert(html: string): Conversion | undefined {
  try {
    const file = `---\ntitle: t\n---\n<!--NaN-->\n<div>${html}</div>\n`;
    return convertPost(file, { baseUrl: BASE, recipe: 'none' });
  } catch (error) {
    if (error instanceof PostError && error.problem.code === 'recipe-found-nothing') {
      return undefined;
    }
    throw error;
  }
}

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
        const post = convert(html);
        if (post) expect(convertPost(post.markdown).markdown).toBe(post.markdown);
      });
    },
    PATIENCE,
  );

  test(
    'are accounted for to the last character',
    () => {
      holds((html) => {
        const { ledger } = convert(html)?.report ?? {};
        if (ledger) expect(ledger).toMatchObject({ balanced: true, losses: [] });
      });
    },
    PATIENCE,
  );

  test(
    'are proven, and the proof agrees with the judge',
    () => {
      holds((html) => {
        const post = convert(html);
        if (!post) return;
        const body = post.markdown.slice(post.markdown.indexOf('\n---\n') + 5);
        const judgement = judged(html, markdownIt().render(body)).exact;
        const proof = post.report.fidelity?.exact;
        expect({ proof, judgement }, post.markdown).toEqual({ proof: true, judgement: true });
      });
    },
    PATIENCE,
  );
});
