/** @file What messages are made of. */

export type Words = readonly [wrong: string, mend: string];

/** What a message quotes of a post or a recipe. */
export function quote(text: string): string {
  return `"${shorten(text)}"`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
