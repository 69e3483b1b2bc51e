/** @file What the fuzzer feeds post2md: a whole post as text or as bytes, or a page's HTML alone. */

export const KINDS = ['post', 'bytes', 'page', 'broken-page'] as const;

export type Input =
  /** A post file. */
  | { readonly kind: 'post'; readonly content: string }
  | { readonly kind: 'bytes'; readonly content: Uint8Array }
  /** HTML as the body of a post, kept whole; a page that is in order can be read by the second judge too. */
  | { readonly kind: 'page' | 'broken-page'; readonly content: string };

/** The input without a part of its content. */
export function without(input: Input, from: number, to: number): Input {
  if (input.kind !== 'bytes') {
    return { ...input, content: input.content.slice(0, from) + input.content.slice(to) };
  }
  const { content } = input;
  return { ...input, content: Buffer.concat([content.subarray(0, from), content.subarray(to)]) };
}

/** The file that a post of this input is: what post2md is given, and what a finding is saved as. */
export function fileOf({ kind, content }: Input): string | Uint8Array {
  if (kind === 'post' || kind === 'bytes') return content;
  return `---\ntitle: t\n---\n<!--NaN-->\n${bodyHtml(content)}`;
}

/** A page's HTML as it stands in its file. */
export function bodyHtml(content: string): string {
  return `<div>${content}</div>\n`;
}
