/** @file `npm run engines`: whether post2md's Markdown reads the same in five engines, and as its source. */

import { postCorpus, postFiles } from '../fidelity/corpora.ts';
import { loadTools, PRODUCT, type Tool } from '../fidelity/tools.ts';
import { bodyOf, convertedPost, loadProduct } from '../product.ts';
import { deviation, readConstructs } from './constructs.ts';
import type { Engine } from './engine.ts';
import { loadEngines } from './engines.ts';
import { accepted } from './no-common-form.ts';

interface Page {
  readonly name: string;
  /** What the page is compared with. */
  readonly html: string;
  readonly markdown: string;
  readonly base?: string;
  readonly prettified?: boolean;
}

const { engines, absent } = loadEngines();
const wanted = process.argv[2] ?? PRODUCT;
const tool = (await loadTools()).find(({ name }) => name === wanted);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A tool that gives up shows in its output, so that the page differs in every engine. */
function convert(by: Tool, html: string, base: string): string {
  try {
    return by.convert(html, base);
  } catch (error) {
    return `gave up: ${error instanceof Error ? error.message : error}\n`;
  }
}

/** Prints every page that an engine reads otherwise; returns how many differences nobody accounts for. */
function compareAll(title: string, pages: readonly Page[], by: readonly Engine[]): number {
  let open = 0;
  say(`\n${title}: ${pages.length}`);
  const markdown = pages.map((page) => page.markdown);
  for (const engine of by) {
    const rendered = engine.renderAll(markdown);
    const differing: string[] = [];
    let known = 0;
    for (const [index, page] of pages.entries()) {
      const difference = deviation(page.html, rendered[index], page);
      if (difference === undefined) continue;
      if (accepted(engine.name, page.html, difference)) known += 1;
      else differing.push(`  ${page.name}\n      ${difference}`);
    }
    open += differing.length;
    const exact = pages.length - differing.length - known;
    say(
      `${engine.name}: ${exact} exact, ${known} without a common form, ${differing.length} differ`,
    );
    for (const line of differing) say(line);
  }
  return open;
}

if (absent.length > 0) say(`Not installed, left out: ${absent.join(', ')}`);
if (tool === undefined) {
  say(`${wanted} is not built: nothing to render.`);
  process.exitCode = 1;
} else {
  const constructs = readConstructs();
  const posts = postCorpus();
  if (!constructs || !posts) say('The shared constructs and posts are absent: nothing to compare.');
  let open = compareAll(
    'Constructs',
    (constructs ?? []).map(({ group, html }) => {
      const markdown = convert(tool, html, 'http://base.test/');
      return { name: `${group}  ${html}  →  ${JSON.stringify(markdown)}`, html, markdown };
    }),
    engines,
  );
  open += compareAll(
    "Posts' cleaned HTML, against their source",
    (posts?.documents ?? []).map((page) => ({
      ...page,
      markdown: convert(tool, page.html, page.base),
    })),
    engines,
  );
  const product = wanted === PRODUCT ? await loadProduct() : undefined;
  const [first, ...others] = engines;
  if (product && first) {
    const pages = (postFiles() ?? []).flatMap(({ name, text }) => {
      const markdown = convertedPost(product, text);
      return markdown === undefined ? [] : [{ name, markdown: bodyOf(markdown) }];
    });
    const rendered = first.renderAll(pages.map(({ markdown }) => markdown));
    open += compareAll(
      `Converted posts, against ${first.name}`,
      pages.map((page, index) => ({ ...page, html: rendered[index] ?? '' })),
      others,
    );
  }
  say(`\n${open} differences that nothing accounts for`);
  process.exitCode = open > 0 ? 1 : 0;
}
