/** @file goldmark, as Hugo runs it: one site with a page for every document. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

/** Raw HTML stays, typographic signs stay as they are typed. */
const CONFIG = `
baseURL = "http://base.test/"
uglyURLs = true
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
typographer = false
[markup.highlight]
codeFences = false
`;

/** Undefined where Hugo isn't installed. */
export function goldmark(): Engine | undefined {
  if (spawnSync('hugo', ['version']).error) return undefined;
  return { name: 'goldmark', renderAll };
}

/** Where Hugo falls over without naming a page, the halves are tried by themselves. */
function renderAll(documents: readonly string[]): (string | undefined)[] {
  const pages = renderSite(documents);
  if (pages) return pages;
  if (documents.length === 1) return [undefined];
  const middle = documents.length >> 1;
  return [...renderAll(documents.slice(0, middle)), ...renderAll(documents.slice(middle))];
}

/** Undefined where the site can't be built and no page is to blame. */
function renderSite(documents: readonly string[]): (string | undefined)[] | undefined {
  const site = mkdtempSync(join(tmpdir(), 'engines-'));
  try {
    mkdirSync(join(site, 'content'));
    mkdirSync(join(site, 'layouts/_default'), { recursive: true });
    writeFileSync(join(site, 'config.toml'), CONFIG);
    writeFileSync(join(site, 'layouts/_default/single.html'), '<wbr>{{ .Content }}');
    for (const [index, text] of documents.entries()) {
      writeFileSync(join(site, `content/d${index}.md`), `---\ntitle: d\n---\n\n${text}`);
    }
    if (!build(site)) return undefined;
    return documents.map((_, index) => {
      const page = join(site, `public/d${index}.html`);
      return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
    });
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** A page that Hugo can't read stops the whole site: it is taken out, and the others are built again. */
function build(site: string): boolean {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const run = spawnSync('hugo', ['--source', site, '--quiet'], { encoding: 'utf8' });
    if (run.status === 0) return true;
    const broken = new Set(`${run.stdout}${run.stderr}`.match(/content\/d\d+\.md/g));
    if (broken.size === 0) return false;
    for (const page of broken) rmSync(join(site, page), { force: true });
  }
  return false;
}
