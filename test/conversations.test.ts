/** @file All of the shared conversations, read back from the Markdown: what two independent extractions found must stand in it. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { load as loadHtml } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import { load as loadYaml } from 'js-yaml';
import markdownIt from 'markdown-it';
import { afterAll, describe, expect, it } from 'vitest';
import { convertPost } from '../src/convert.ts';
import { shared } from './shared.ts';

interface Truth {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  readonly authors_decoded: string;
  readonly intro: readonly string[];
  readonly featured_image: string;
  readonly featured_image_full: string;
  readonly photo_credit: string;
  readonly photo_caption: string;
  readonly comments: readonly {
    readonly comment_id: string;
    readonly contributors: readonly { name: string; profile_url: string; photo: string }[];
    readonly text_sha256: string;
    readonly n_paragraphs: number;
    readonly links: readonly string[];
    readonly n_images: number;
    readonly em: number;
    readonly strong: number;
    readonly li: number;
    readonly blockquote: number;
  }[];
}

const corpus = shared('corpus');
const truths: readonly Truth[] = corpus
  ? JSON.parse(readFileSync(`${corpus}/conversations.json`, 'utf8')).posts
  : [];

describe.skipIf(!corpus)('conversations of the shared corpus', () => {
  let agreeing = 0;

  afterAll(() => {
    console.log(`${agreeing} of ${truths.length} conversations agree`);
  });

  it.each(truths.map((truth) => [truth.file, truth] as const))('%s', (file, truth) => {
    const source = readFileSync(`${corpus}/posts/${file}`);
    expect(readBack(convertPost(source).markdown)).toEqual(expected(truth));
    agreeing += 1;
  });
});

function expected(truth: Truth): object {
  return {
    title: truth.title,
    date: truth.date,
    author: truth.authors_decoded,
    image: {
      path: truth.featured_image,
      full: truth.featured_image_full,
      ...(truth.photo_caption && { caption: truth.photo_caption }),
      ...(truth.photo_credit && { credit: truth.photo_credit }),
    },
    contributors: truth.comments.flatMap(({ comment_id, contributors }) =>
      contributors.map(({ name, profile_url, photo }) => ({
        name,
        url: profile_url,
        image: photo,
        id: comment_id,
      })),
    ),
    intro: hash(truth.intro.join(' ')),
    comments: truth.comments.map((comment) => ({
      signed: comment.contributors.map(({ name, profile_url }) => ({ name, url: profile_url })),
      text: comment.text_sha256,
      links: comment.links.filter((href) => !href.endsWith('/undefined')).map(sameAddress),
      paragraphs: comment.n_paragraphs,
      images: comment.n_images,
      em: comment.em,
      strong: comment.strong,
      items: comment.li,
      quotes: comment.blockquote,
    })),
  };
}

/** What a reader of the Markdown finds: the front matter, and the body as a CommonMark renderer shows it. */
function readBack(markdown: string): object {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const { title, date, author, image, contributors } = loadYaml(yaml) as Record<string, unknown>;
  const $ = loadHtml(markdownIt({ html: true }).render(body), null, false);
  const blocks = $.root().children().toArray();
  const comments = blocks.findIndex(
    (block) => block.name === 'h2' && $(block).text() === 'Comments',
  );
  // The picture, then the line below it where there is one.
  const lead = image as { caption?: string; credit?: string } | undefined;
  const above = lead === undefined ? 0 : lead.caption || lead.credit ? 2 : 1;
  const starts = blocks.flatMap((block, index) =>
    index > comments && block.name === 'h3' ? [index] : [],
  );
  return {
    title,
    date,
    author,
    image,
    contributors,
    intro: hash(textOf(blocks.slice(above, comments).filter((block) => !isEmbed($(block).text())))),
    comments: starts.map((start, number) => {
      const names = $(blocks[start]).children('a').toArray();
      const own = pageOrder(blocks.slice(start + 1, starts[number + 1]));
      const found = $(own);
      const all = (selector: string) => found.find(selector).addBack(selector);
      return {
        signed: names.map((name) => ({ name: $(name).text(), url: $(name).attr('href') })),
        text: hash(textOf(own)),
        links: all('a')
          .toArray()
          .map((link) => sameAddress($(link).attr('href') ?? '')),
        paragraphs: all('p').filter((_, p) => $(p).text() !== '' && !figures.has(p)).length,
        images: all('img').length,
        em: all('em').length,
        strong: all('strong').length,
        items: all('li').length,
        quotes: all('blockquote').length,
      };
    }),
  };
}

const figures = new WeakSet<AnyNode>();

/** The page prints a figure's credit above its caption, and neither in a `p`; the Markdown prints `caption (credit)`. */
function pageOrder<Node extends AnyNode>(blocks: readonly Node[]): Node[] {
  blocks.forEach((block, index) => {
    const image = 'children' in block && block.children.length === 1 && block.children[0];
    const below = blocks[index + 1];
    if (!image || !('name' in image) || image.name !== 'img' || !below) return;
    const line = 'children' in below && below.children[0];
    if (typeof line !== 'object' || line.type !== 'text') return;
    line.data = line.data.replace(/^(.*) \((.*)\)$/, '$2 $1');
    figures.add(below);
  });
  return [...blocks];
}

const BLOCKS = /^(?:p|li|ul|ol|blockquote|h[1-6]|div|table|tr|td|pre|hr)$/;

/** A frame of the page, which has no text, is a link to what it shows. */
function isEmbed(text: string): boolean {
  return URL.canParse(text);
}

/** As the WHATWG parser has it; a lone `%` is written as `%25`, since renderers differ on it. */
function sameAddress(href: string): string {
  return new URL(href).href.replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
}

/** Text content, a block's edge a space. */
function textOf(nodes: readonly AnyNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.data;
      if (!('children' in node)) return '';
      const text = textOf(node.children);
      return 'name' in node && BLOCKS.test(node.name) ? ` ${text} ` : text;
    })
    .join('');
}

function hash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
}
