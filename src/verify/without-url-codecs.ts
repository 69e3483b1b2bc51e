/** @file Stands in the bundle for mdurl and punycode.js, which markdown-it rewrites targets with: `markdown-parser.ts` has it keep them as written. */

export function parse(): never {
  throw new Error('Targets are compared as they were written.');
}

export { parse as decode, parse as default, parse as encode, parse as format };
