/** @file Link targets and titles in the forms that every engine reads alike (findings 3, 650 of 650). */

const ENTITY_LIKE = /&(?=#?[0-9a-z]+;)/gi;
const LONE_PERCENT = /%(?![0-9a-f]{2})/gi;
const UNSAFE = /[\s"<>\\^`{|}[\]\u0000-\u001f\u007f]/g;

const encoder = new TextEncoder();

function percentEncode(character: string): string {
  let encoded = '';
  for (const byte of encoder.encode(character)) {
    encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

/** Up to an address of IPv6: its brackets, encoded, would name no host. Some engines encode them themselves. */
const IPV6_HOST = /^https?:\/\/(?:[\w.~-]+@)?\[[\da-f:.]+\]/i;

/** A URL without a character that some parser takes for markup. */
export function encodeUrl(url: string): string {
  const host = url.includes('[') ? (IPV6_HOST.exec(url)?.[0] ?? '') : '';
  const rest = host === '' ? url : url.slice(host.length);
  return host + rest.replace(LONE_PERCENT, '%25').replace(UNSAFE, percentEncode);
}

/** A URL as a Markdown destination: angle brackets only where there are parentheses. */
export function destination(url: string): string {
  const encoded = encodeUrl(url).replace(ENTITY_LIKE, '&amp;');
  return encoded === '' || /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}

/** A title with its quotes and the blank before it; `''` for none. */
export function titlePart(title: string | undefined): string {
  if (title === undefined || title === '') return '';
  const text = title
    .replace(/\s+/g, ' ')
    .replace(ENTITY_LIKE, '&amp;')
    // kramdown shows a backslash before most characters in a title, so none is written.
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '&#92;')
    .replace(/\|/g, '&#124;')
    .replace(/`/g, '&#96;')
    .replace(/\{(?=[{%:])/g, '&#123;')
    .replace(/<(?=\S)/g, '&lt;');
  // Prettier prefers the quotes that need no reference.
  return text.includes('"') && !text.includes("'")
    ? ` '${text}'`
    : ` "${text.replace(/"/g, '&quot;')}"`;
}
