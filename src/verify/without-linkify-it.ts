/** @file Stands in the bundle for linkify-it, which markdown-it brings and post2md turns off: `autolinks.ts` reads bare addresses as GFM does. */

export class LinkifyIt {}
