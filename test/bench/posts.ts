/** @file The posts that everything is measured on: the corpus, or the fixtures over and over where it is absent. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { split } from '../../src/source/split.ts';
import { shared } from '../shared.ts';

export interface PostFile {
  readonly path: string;
  readonly text: string;
  /** The HTML in it, which is what peers get and parse5 parses. */
  readonly html: string;
}

/** With the fixtures, as many bytes of posts as the corpus has, about. */
const ENOUGH = 8 << 20;

/** How much of them the slower peers get: the whole would take them minutes a turn. */
const SAMPLE = 768 << 10;

export function readPosts(): { readonly posts: readonly PostFile[]; readonly from: string } {
  const folder = shared('corpus/posts');
  const paths = folder
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : fixtures();
  const posts = paths.map(readPost).filter(({ html }) => html !== '');
  if (folder) return { posts, from: `${posts.length} posts of the corpus` };
  const times = Math.ceil(ENOUGH / bytesOf(posts));
  return {
    posts: Array.from({ length: times }, () => posts).flat(),
    from: `${posts.length} fixtures, ${times} times`,
  };
}

function fixtures(): string[] {
  const folder = 'fixtures/posts';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('input.txt'))
    .sort()
    .map((name) => join(folder, name));
}

function readPost(path: string): PostFile {
  const text = readFileSync(path, 'utf8');
  return { path, text, html: split(text).html };
}

export function bytesOf(posts: readonly PostFile[]): number {
  return posts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** Posts from all over the list, evenly spaced. */
export function sampleOf(posts: readonly PostFile[]): readonly PostFile[] {
  const every = Math.max(1, Math.round(bytesOf(posts) / SAMPLE));
  return posts.filter((_, index) => index % every === 0);
}

/** The post of the middle size. */
export function middleOf(posts: readonly PostFile[]): PostFile {
  const bySize = [...posts].sort((a, b) => a.text.length - b.text.length);
  const post = bySize[bySize.length >> 1];
  if (!post) throw new Error('no posts');
  return post;
}
