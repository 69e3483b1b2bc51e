/** @file The links in order: where one URL's links follow each other with nothing but white space between, they count as one. */

import { comparableUrl } from './comparable-url.ts';
import type { LinkFact } from './facts.ts';

interface RawLink {
  readonly url: string;
  readonly start: number;
  end: number;
  /** Images that were seen before it began, and before it ended. */
  readonly imagesBefore: number;
  imagesAfter: number;
}

/** Collects links. Positions are lengths of the visible text so far; `images` counts those seen so far. */
export class LinkRuns {
  private readonly links: RawLink[] = [];
  private readonly stack: RawLink[] = [];

  open(url: string, at: number, images: number): void {
    // Links can't nest: the outer one ends where an inner one begins, and goes on after it.
    const outer = this.stack.at(-1);
    if (outer !== undefined) end(outer, at, images);
    this.stack.push(this.begin(url, at, images));
  }

  close(at: number, images: number): void {
    const link = this.stack.pop();
    if (link === undefined) return;
    end(link, at, images);
    const outer = this.stack.pop();
    if (outer !== undefined) this.stack.push(this.begin(outer.url, at, images));
  }

  /** The links that hold anything. */
  settle(text: string): LinkFact[] {
    const facts: LinkFact[] = [];
    let last: RawLink | undefined;
    let lastUrl = '';
    for (const link of this.links) {
      if (link.end === link.start && link.imagesAfter === link.imagesBefore) continue;
      const url = comparableUrl(link.url);
      const images = link.imagesAfter - link.imagesBefore;
      const before = facts.at(-1);
      if (
        before !== undefined &&
        last !== undefined &&
        lastUrl === url &&
        last.imagesAfter === link.imagesBefore &&
        (link.start <= before.end || text.slice(before.end, link.start) === ' ')
      ) {
        facts[facts.length - 1] = {
          url,
          start: before.start,
          end: Math.max(before.end, link.end),
          images: before.images + images,
        };
      } else {
        facts.push({ url, start: link.start, end: link.end, images });
      }
      last = link;
      lastUrl = url;
    }
    return facts.map((fact) => afterSpace(fact, text));
  }

  private begin(url: string, at: number, images: number): RawLink {
    const link = { url, start: at, end: at, imagesBefore: images, imagesAfter: images };
    this.links.push(link);
    return link;
  }
}

function end(link: RawLink, at: number, images: number): void {
  link.end = at;
  link.imagesAfter = images;
}

/** A link that began before a space was written begins after it. */
function afterSpace(fact: LinkFact, text: string): LinkFact {
  const leads = fact.end > fact.start && text.charCodeAt(fact.start) === 0x20;
  return leads ? { ...fact, start: fact.start + 1 } : fact;
}
