/** @file Pictures that a page carries in an address of their own, `data:image/…`. */

/** The base64 of as many bytes as a GIF or PNG needs to tell its size. */
const HEAD = 32;

export function isDataImage(url: string): boolean {
  return url.startsWith('data:');
}

/** Whether the picture holds a single pixel, or nothing: it keeps a place, or counts readers. */
export function isSinglePixel(url: string): boolean {
  const comma = url.indexOf(',');
  const data = url.slice(comma + 1, comma + 1 + HEAD);
  if (data === '') return true;
  if (!/;base64$/i.test(url.slice(0, comma))) return false;
  const head = decodeBase64(data);
  if (head === undefined) return false;
  // Width and height: of two bytes each in a GIF, the low one first; of four in a PNG, the high one first.
  if (head.startsWith('GIF8')) return /^[\0\x01]\0[\0\x01]\0/.test(head.slice(6));
  return head.startsWith('\x89PNG') && head.slice(16, 24) === '\0\0\0\x01\0\0\0\x01';
}

/** One character a byte; undefined for what is no base64. */
function decodeBase64(data: string): string | undefined {
  try {
    return atob(data.slice(0, data.length - (data.length % 4)));
  } catch {
    return undefined;
  }
}
