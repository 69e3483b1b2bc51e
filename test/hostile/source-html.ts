/** @file The HTML of a post file, found without the product: what follows the front matter, the stamp and the heading. */

export function htmlOf(source: string): string {
  const body = source.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, '');
  const ruled = /^------\s*$/m.exec(body);
  return ruled ? body.slice(ruled.index + ruled[0].length) : body;
}
