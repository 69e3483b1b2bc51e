/** @file One post of the corpus as the tables count it: what it has, and where the page's characters went. */

import type { AnyNode } from 'domhandler';
import { readPost } from '../../src/convert.ts';
import type { Reading } from '../../src/html/reading.ts';
import type { Ledger } from '../../src/ledger.ts';
import { PostError } from '../../src/problem.ts';
import { visibleLength } from '../../src/verify/visible-character.ts';

export interface Drop {
  readonly rule: string;
  readonly characters: number;
  readonly sample: string;
  readonly post: string;
}

export interface ReadPost {
  /** The host, without `www.`. */
  readonly site: string;
  readonly recipe: string;
  /** Which of the table's columns the post has something for. */
  readonly has: ReadonlySet<string>;
  readonly ledger: Ledger;
  readonly drops: readonly Drop[];
  readonly exact: boolean;
}

/** Undefined for a file without a page; a string, the problem's code, for one that fails. */
export function read(name: string, text: string): ReadPost | string | undefined {
  try {
    const { report, converted } = readPost(text, {});
    if (converted === undefined) return undefined;
    const { page, url, recipe, reading, post } = converted;
    const fatal = report.problems.find(({ severity }) => severity === 'error');
    const { ledger } = report;
    if (!ledger || fatal) return fatal?.code;
    const drops: Drop[] = [];
    collect(page.document, reading.roles, name, drops);
    const image = post.frontMatter.get('image');
    const written = [post.intro, post.body, post.contributions];
    const has = {
      title: post.frontMatter.get('title'),
      date: post.frontMatter.get('date'),
      image,
      credit: image && typeof image === 'object' && 'credit' in image,
      description: post.frontMatter.get('description'),
      body: written.some(({ length }) => length > 0),
    };
    return {
      site: url === undefined ? 'no address' : new URL(url).host.replace(/^www\./, ''),
      recipe: recipe.name,
      has: new Set(Object.entries(has).flatMap(([key, value]) => (value ? [key] : []))),
      ledger,
      drops,
      exact: report.fidelity?.exact === true,
    };
  } catch (error) {
    if (error instanceof PostError) return error.problem.code;
    throw error;
  }
}

/** Each dropped node with the text in it that nothing else has become of. */
function collect(node: AnyNode, roles: Reading['roles'], post: string, drops: Drop[]): void {
  const role = roles.get(node);
  if (role?.as === 'dropped') {
    const texts: string[] = [];
    ownText(node, roles, texts);
    const text = texts.join(' ');
    const characters = visibleLength(text);
    const sample = text.slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, 110);
    if (characters > 0) drops.push({ rule: role.rule, characters, sample, post });
  }
  if ('children' in node) {
    for (const child of node.children) collect(child, roles, post, drops);
  }
}

/** Without scripts and styles, which the ledger doesn't count either. */
function ownText(node: AnyNode, roles: Reading['roles'], texts: string[]): void {
  if (node.type === 'text') texts.push(node.data);
  if (!('children' in node) || node.type === 'script' || node.type === 'style') return;
  for (const child of node.children) if (!roles.has(child)) ownText(child, roles, texts);
}
