/** @file --report x.html in Chromium: what a reviewer sees and does, and that no post can do anything. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/convert.ts';
import { runHere } from '../../cli/in-process.ts';
import { Folder, page as post } from '../../cli/post2md.ts';
import { HAS_CHROMIUM, type Log, launch, watch } from './chromium.ts';

const AXE: string = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const WITH_NAVIGATION = `<html><head><title>Ferries</title></head><body>
<article><h1>Ferries</h1><p>Two ferries cross the sound each morning, and a third one in summer.</p>
<img src="https://pictures.example/ferry.jpg" alt="A ferry">
<div class="sharedaddy"><p>Share this</p></div>
<p>The oldest of them was built for the herring trade and still smells of it.</p></article></body></html>`;

/** Every way in which a post might try to run or to load something. */
const HOSTILE = `<html><head><title>Ran</title>
<meta http-equiv="refresh" content="0;url=https://attacker.example/refresh">
<base href="https://attacker.example/">
<link rel="stylesheet" href="https://attacker.example/style.css">
<style>@import "https://attacker.example/import.css"; p { background: url(https://attacker.example/background.png) }</style>
<script>alert('script')</script></head>
<body onload="alert('onload')">
<p style="background:url(https://attacker.example/inline.png)">Quiet words of the post.</p>
<img src="https://attacker.example/picture.png" onerror="alert('onerror')">
<svg onload="alert('svg')"><script>alert('svg script')</script><image href="https://attacker.example/svg.png"/></svg>
<iframe srcdoc="<script>parent.alert('srcdoc')</script>"></iframe>
<iframe src="https://attacker.example/frame"></iframe>
<object data="https://attacker.example/object"></object>
<video src="https://attacker.example/film.mp4" autoplay></video>
<math><mtext><table><mglyph><style><img src=x onerror="alert('math')"></style></mglyph></table></mtext></math>
<a href="javascript:alert('link')">A link</a>
<details open ontoggle="alert('toggle')"><summary>More</summary>Text</details>
<input autofocus onfocus="alert('focus')">
<p>&lt;/script&gt;&lt;script&gt;alert('text')&lt;/script&gt; &lt;!--</p>
</script><script>alert('after')</script>
</body></html>`;

const posts: Readonly<Record<string, string>> = {
  'ferries.html': WITH_NAVIGATION,
  'hostile.html': HOSTILE,
  'clean.md': 'Clean *already*.\n',
  'empty.txt': '',
  'furniture.txt': '<html><head><title>Home</title></head><body><nav>One</nav></body></html>',
  'b/second.txt': post('second'),
  '</script><img src=x onerror=alert(1)>.txt': post('odd'),
};

describe.skipIf(!HAS_CHROMIUM)('the HTML report in Chromium (skipped where it is absent)', () => {
  const folder = new Folder(posts, 'file');
  let browser: Browser;
  let page: Page;
  let log: Log;

  beforeAll(async () => {
    const { code } = await folder.run([
      '-d',
      'out',
      '--ext',
      'html,txt,md',
      '--report',
      'r.html',
      '.',
    ]);
    expect(code).toBe(1);
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function open(hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
    page = await browser.newPage(options);
    log = await watch(page);
    await page.goto(`${pathToFileURL(folder.at('r.html'))}${hash}`);
    await page.locator('h1').waitFor();
  }

  afterEach(async () => {
    expect(log).toEqual({ requests: [], scripts: [], errors: [] });
    await page.close();
  });

  const paths = (): Promise<string[]> => page.locator('tbody th').allTextContents();
  const openPost = (path: string): Promise<void> => open(`#${new URLSearchParams({ post: path })}`);
  const inSource = (selector: string) => inFrame(page, 'The page as scraped, marked', selector);
  const inRendered = (selector: string) => inFrame(page, 'The Markdown, rendered', selector);

  it('opens with the sums, the charts and the posts in the order of the run', async () => {
    await open();
    const totals = await page.locator('.totals').textContent();
    expect(totals).toMatch(/7Posts|Posts7/);
    expect(totals).toMatch(/1Failed|Failed1/);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Fidelity',
      'Written',
      'Left out, by rule',
      'Posts',
    ]);
    expect(await page.locator('.bar').first().textContent()).toContain('Exact');
    expect(await paths()).toEqual([
      '</script><img src=x onerror=alert(1)>.txt',
      'b/second.txt',
      'clean.md',
      'empty.txt',
      'ferries.html',
      'furniture.txt',
      'hostile.html',
    ]);
  });

  it('calls no post exact of which nothing is left', async () => {
    await open();
    const row = page.getByRole('row', { name: 'furniture.txt' });
    expect(await row.textContent()).toContain('Nothing found');
    expect(await page.getByRole('link', { name: /Nothing found.*1 post/ }).count()).toBe(1);
  });

  it('sorts by a column and back, and says which', async () => {
    await open();
    const head = page.getByRole('columnheader', { name: 'Post' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await paths())[0]).toBe('hostile.html');
    await page.reload();
    expect((await paths())[0]).toBe('hostile.html');
  });

  it('filters by words, by outcome and by rule', async () => {
    await open();
    await page.getByLabel('Find').fill('SECOND');
    expect(await paths()).toEqual(['b/second.txt']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 7 posts');
    await page.getByLabel('Find').fill('nowhere');
    expect(await page.getByText('No post fits these filters.').isVisible()).toBe(true);
    await page.getByLabel('Find').fill('');
    await page.getByLabel('Show').selectOption('Failed');
    expect(await paths()).toEqual(['empty.txt']);
    await page.getByLabel('Show').selectOption('All posts');
    await page.locator('.bar', { hasText: 'share buttons' }).click();
    expect(await paths()).toEqual(['ferries.html']);
  });

  it('shows a page beside its Markdown, and leads to what was left out', async () => {
    await openPost('ferries.html');
    expect(await inSource('[data-kind="dropped"]')).toContainEqual(
      expect.stringContaining('Share this'),
    );
    expect((await inRendered('body')).join()).not.toContain('Share this');
    expect((await inRendered('p'))[0]).toContain('Two ferries');
    await page.getByRole('button', { name: 'share buttons' }).click();
    expect((await inSource('.current')).join()).toContain('Share this');
    await page.getByRole('button', { name: 'Text' }).click();
    expect(await page.locator('.pane pre').textContent()).toBe(folder.read('out/ferries.md'));
  });

  it('tells why a post failed, and that a clean one has no page', async () => {
    await openPost('empty.txt');
    expect(await page.locator('.remarks').textContent()).toContain('the post is empty');
    expect(await page.getByText('There is no Markdown of this post.').isVisible()).toBe(true);
    await page.close();
    await openPost('clean.md');
    expect(await inRendered('em')).toEqual(['already']);
    await page.close();
    await openPost('none.txt');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not found');
  });

  it('needs the keyboard alone', async () => {
    await open();
    const press = async (key: string, times = 1): Promise<void> => {
      for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
    };
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    await page.getByLabel('Find').focus();
    await page.keyboard.type('html');
    // Show, Left out by, seven heads, the first post.
    await press('Tab', 3);
    await press('Enter');
    expect(await page.getByRole('columnheader', { name: 'Post' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await press('Tab', 7);
    await press('Enter');
    await page.locator('article').waitFor();
    expect(await focused()).toBe('ferries.html');
    await press('Shift+Tab');
    await press('Enter');
    await page.locator('article h1', { hasText: 'hostile.html' }).waitFor();
    await page.goBack();
    await page.locator('article h1', { hasText: 'ferries.html' }).waitFor();
    await page.goBack();
    await page.locator('table').waitFor();
    await expect.poll(focused).toBe('ferries.html');
    expect(await paths()).toEqual(['ferries.html', 'hostile.html']);
  });

  it('lets no post run a script, load anything or leave', async () => {
    await openPost('hostile.html');
    expect(await inSource('p')).toContain('Quiet words of the post.');
    expect(await inRendered('p')).toContain('Quiet words of the post.');
    const there = page.url();
    await clickAll('.link, summary');
    expect(page.url()).toBe(there);
    const live =
      'script, img, svg, iframe, object, video, a, input, base, [style], [onload], [onerror]';
    expect(await inSource(live)).toEqual([]);
    expect(await inRendered(live)).toEqual([]);
    // The same page by itself does all of that: the watch sees it.
    const bare = await browser.newPage();
    const seen = await watch(bare);
    await bare.goto(`${pathToFileURL(folder.at('hostile.html'))}`, { waitUntil: 'commit' });
    await bare.waitForTimeout(500);
    expect(seen.scripts).toContain('dialog: script');
    expect(seen.requests.map(({ url }) => url)).toContain('https://attacker.example/picture.png');
    await bare.close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, %s',
    async (colorScheme) => {
      await open('', { colorScheme });
      expect(await violations()).toEqual([]);
      await page.getByLabel('Find').fill('ferries');
      await page.getByRole('link', { name: 'ferries.html' }).click();
      await page.locator('article').waitFor();
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'Text' }).click();
      expect(await violations()).toEqual([]);
    },
  );

  /** Clicks whatever there is in the frames to be clicked on. */
  async function clickAll(selector: string): Promise<void> {
    const points: { x: number; y: number }[] = await page.evaluate(`
      [...document.querySelectorAll('iframe')].flatMap((frame) => {
        const { left, top } = frame.getBoundingClientRect();
        return [...frame.contentDocument.querySelectorAll('${selector}')].map((element) => {
          const box = element.getBoundingClientRect();
          return { x: left + box.left + 3, y: top + box.top + 3 };
        });
      })`);
    expect(points).not.toEqual([]);
    for (const { x, y } of points) await page.mouse.click(x, y);
  }

  /** In the page, and in the documents of its frames, in which no script would run. */
  async function violations(): Promise<string[]> {
    const documents: string[] = await page.evaluate(
      `[...document.querySelectorAll('iframe')].map(({ srcdoc }) => srcdoc)`,
    );
    const found = await violationsOf(page);
    for (const html of documents) {
      const alone = await browser.newPage({ colorScheme: await scheme() });
      await alone.setContent(html);
      // The page around it has its heading.
      found.push(...(await violationsOf(alone, ['page-has-heading-one'])));
      await alone.close();
    }
    return found;
  }

  async function scheme(): Promise<'light' | 'dark'> {
    return (await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`))
      ? 'dark'
      : 'light';
  }
});

async function violationsOf(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  const rules: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run(document, { iframes: false }).then(({ violations }) => violations)',
  );
  return rules
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The texts of the elements that a selector finds in a frame; read from outside, as no script runs inside. */
async function inFrame(page: Page, title: string, selector: string): Promise<string[]> {
  const frame = `document.querySelector('iframe[title="${title}"]')`;
  await page.waitForFunction(
    `${frame}?.contentDocument?.readyState === 'complete' && ${frame}.contentDocument.body.firstChild !== null`,
  );
  return await page.evaluate(
    `[...${frame}.contentDocument.querySelectorAll(${JSON.stringify(selector)})].map(({ textContent }) => textContent)`,
  );
}

describe.skipIf(!HAS_CHROMIUM)('a loss in the HTML report', () => {
  it('is told, and marked in the page and in the Markdown', async () => {
    const folder = new Folder({ 'a.txt': post('a') });
    const losses = [
      { kind: 'text' as const, expected: 'two ferries', found: 'too ferries', near: 'morning' },
    ];
    const counts = { text: 1, link: 0, image: 0, emphasis: 0, structure: 0 };
    const conversion: Conversion = {
      markdown: 'That morning too ferries crossed.\n',
      report: { unchanged: false, problems: [], fidelity: { exact: false, losses, counts } },
      review: {
        page: '<p>That morning <b>two</b> ferries crossed.</p>',
        rendered: '<p>That morning too ferries crossed.</p>',
      },
    };
    const dependencies = { convert: () => conversion };
    await runHere(['-w', '--report', 'r.html', 'a.txt'], { cwd: folder.path, dependencies });
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(folder.at('r.html'))}#show=losses`);
    await page.getByRole('link', { name: 'a.txt' }).click();
    expect(await page.locator('.remarks').textContent()).toContain(
      'text is changed: "two ferries" to "too ferries"',
    );
    const lost = await inFrame(page, 'The page as scraped, marked', '[data-kind="lost"]');
    expect(lost.join('')).toBe('two ferries');
    const added = await inFrame(page, 'The Markdown, rendered', '[data-kind="added"]');
    expect(added).toEqual(['too ferries']);
    await browser.close();
  });
});
