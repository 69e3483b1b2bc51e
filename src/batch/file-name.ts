/** @file File names that every system takes and every site generator keeps. */

/** In bytes of UTF-8; the extension and a suffix still fit into the 255 that file systems allow. */
const LONGEST = 200;

/** Not allowed in Windows's names (`<>:"/\|?*`), or with a meaning in a URL (`#`, `%`); controls; invisible marks that turn text round. */
const FORBIDDEN: RegExp =
  /[<>:"/\\|?*#%\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** Devices to Windows, whatever extension follows. */
const DEVICE: RegExp = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i;

/** Makes one component of a path from any text: never empty, never hidden, never an option, never a device. */
export function fileName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+/, '');
  const name = trimEnd(cut(clean, LONGEST));
  if (name === '') return 'untitled';
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Words joined by hyphens, lower-cased; letters of every script stay, as Hugo keeps them. */
export function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return cut(words.join('-'), LONGEST).replace(/-$/, '');
}

/** What two names are compared by: file systems fold case and Unicode's forms. */
export function foldName(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The longest beginning that fits, whole characters (with their marks and joiners) only. */
function cut(text: string, bytes: number): string {
  // No character takes more than 3 bytes for each of its UTF-16 units.
  if (text.length * 3 <= bytes) return text;
  const head = text.slice(0, bytes);
  const encoder = new TextEncoder();
  let length = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(head)) {
    length += encoder.encode(segment).length;
    if (length > bytes) return head.slice(0, end);
    end += segment.length;
  }
  return head;
}

/** Windows drops blanks and full stops at a name's end. A loop, because a pattern for this looks at every run of blanks twice. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' .'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
