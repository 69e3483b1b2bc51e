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

function renderAll(documents: readonly string[]): (string | undefined)[] {
  const site = mkdtempSync(join(tmpdir(), 'engines-'));
  try {
    mkdirSync(join(site, 'content'));
    mkdirSync(join(site, 'layouts/_default'), { recursive: true });
    writeFileSync(join(site, 'config.toml'), CONFIG);
    writeFileSync(join(site, 'layouts/_default/single.html'), '<wbr>{{ .Content }}');
    for (const [index, text] of documents.entries()) {
      writeFileSync(join(site, `content/d${index}.md`), `---\ntitle: d\n---\n\n${text}`);
    }
    build(site);
    return documents.map((_, index) => {
      const page = join(site, `public/d${index}.html`);
      return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
    });
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** A page that Hugo can't read stops the whole site: it is taken out, and the others are built again. */
function build(site: string): void {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const run = spawnSync('hugo', ['--source', site, '--quiet'], { encoding: 'utf8' });
    if (run.status === 0) return;
    const said = `${run.stdout}${run.stderr}`;
    const broken = new Set(said.match(/content\/d\d+\.md/g));
    if (broken.size === 0) throw new Error(`hugo: ${said}`);
    for (const page of broken) rmSync(join(site, page), { force: true });
  }
  throw new Error('hugo: too many pages that stop the site');
}
