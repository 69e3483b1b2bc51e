/** @file The links in order. A link that spans several lines counts once per line, as it does in Markdown. */

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

  /** The end of a line: what is open goes on as another link. */
  endLine(at: number, images: number): void {
    const link = this.stack.at(-1);
    if (link === undefined) return;
    end(link, at, images);
    if (isEmpty(link)) return;
    this.stack.pop();
    this.stack.push(this.begin(link.url, at, images));
  }

  /** The links that hold anything. */
  settle(text: string): LinkFact[] {
    return this.links
      .filter((link) => !isEmpty(link))
      .map(({ url, start, end, imagesBefore, imagesAfter }) => ({
        url: comparableUrl(url),
        // One that began before a space was written begins after it.
        start: end > start && text.charCodeAt(start) === 0x20 ? start + 1 : start,
        end,
        images: imagesAfter - imagesBefore,
      }));
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

function isEmpty(link: RawLink): boolean {
  return link.end === link.start && link.imagesAfter === link.imagesBefore;
}
