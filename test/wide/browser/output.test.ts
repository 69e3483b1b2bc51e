/** @file The Markdown of every hostile case and every post of the corpus, rendered, in Chromium: no script runs, and nothing but its pictures and films is asked for. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusBodies } from '../../hostile/corpus.ts';
import { hostileEngines } from '../../hostile/engines.ts';
import { inputOf, readCases } from '../../hostile/manifest.ts';
import { bodyOf, loadProduct, type Product } from '../../product.ts';
import { HAS_CHROMIUM, launch } from './chromium.ts';

const ENGINES: readonly string[] = ['markdown-it', 'cmark-gfm'];
/** In UTF-16 units: above, the engine would be measured, not the output. */
const LONGEST = 200_000;
const ADDRESS = 'https://post.example/';

const cases = readCases();
const MISSING: boolean = !HAS_CHROMIUM || cases === undefined;

interface Rendered {
  readonly name: string;
  readonly html: string;
}

describe.skipIf(MISSING)('rendered in Chromium (skipped where it or the corpus is absent)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('a page with a script in it is seen', async () => {
    const html =
      '<script>0</script><iframe src="https://a.example/"></iframe><img src=x onerror="0">';
    const flaws = await flawsOf(browser, [{ name: 'live', html }]);
    expect(flaws.sort()).toEqual([
      'live: a script',
      'live: a script',
      'live: document https://a.example/',
    ]);
  });

  it('no output runs a script or asks for more than pictures and films', async () => {
    const product = await loadProduct();
    if (product === undefined) throw new Error('run "npm run build" first');
    const bodies = [...hostileBodies(product), ...corpusBodies(product)].filter(
      ({ body }) => body.length <= LONGEST,
    );
    const engines = hostileEngines().engines.filter(({ name }) => ENGINES.includes(name));
    const pages = engines.flatMap((engine) =>
      engine.renderAll(bodies.map(({ body }) => body)).map((html = '', index) => ({
        name: `${engine.name}: ${bodies[index]?.name}`,
        html,
      })),
    );
    const flaws = await flawsOf(browser, pages);
    console.log(`${pages.length} pages of ${bodies.length} outputs loaded, ${flaws.length} flaws`);
    expect(flaws).toEqual([]);
  }, 600_000);
});

/** Of the cases that convert at all. */
function hostileBodies(product: Product): { name: string; body: string }[] {
  return (cases ?? []).flatMap((hostile) => {
    if (hostile.kind !== 'file' || hostile.generated) return [];
    const input = inputOf(hostile);
    try {
      return input ? [{ name: hostile.id, body: bodyOf(product.convertPost(input).markdown) }] : [];
    } catch {
      return [];
    }
  });
}

/** Loads each page and tells what it did that it shouldn't. */
async function flawsOf(browser: Browser, pages: readonly Rendered[]): Promise<string[]> {
  const flaws: string[] = [];
  const page = await browser.newPage();
  let shown: Rendered | undefined;
  const tell = (what: string) => flaws.push(`${shown?.name}: ${what}`);
  await tellScripts(page, () => tell('a script'));
  page.on('popup', () => tell('a window'));
  await page.route('**', async (route) => {
    const request = route.request();
    if (
      request.url() === ADDRESS &&
      request.isNavigationRequest() &&
      !request.frame().parentFrame()
    ) {
      return await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: shown?.html ?? '',
      });
    }
    const type = request.resourceType();
    if (type !== 'image' && type !== 'media') tell(`${type} ${request.url()}`);
    return await route.abort();
  });
  for (shown of pages) await page.goto(ADDRESS);
  await page.close();
  return flaws;
}

/** By the debugger, which is told of every script that is compiled, event handlers among them. */
async function tellScripts(page: Page, tell: () => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(ADDRESS)) tell();
  });
  await session.send('Debugger.enable');
}
