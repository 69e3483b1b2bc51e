/** @file Which encoding bytes are in: what they say of themselves, and what they could be when they say nothing. */

/** The legacy encodings of contract section 1, in its order, and EUC-JP, which old Japanese pages use as often as Shift_JIS. */
const LEGACY = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252'] as const;

/** How far into a file its `<meta charset>` is looked for, in bytes: front matter to its limit, and a page's head. */
const META_WINDOW = 128 * 1024;

/** The longest `<meta …>` that is read, in characters. */
const META_LENGTH = 1024;

const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([^\s"'/>;]+)/i;

/** What tells that a decoder has made nonsense: control characters, private use, non-characters. */
const NONSENSE = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd-\uffff]/;

/** The encoding of a byte order mark, undefined without one. */
export function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The label of the first `<meta charset>` (or its `http-equiv` form) that no comment hides. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, META_WINDOW));
  let at = head.indexOf('<');
  while (at !== -1) {
    let next = at + 1;
    if (head.startsWith('<!--', at)) {
      const end = head.indexOf('-->', at + 4);
      if (end === -1) return undefined;
      next = end + 3;
    } else if (/^<meta[\s/]/i.test(head.slice(at, at + 6))) {
      const tag = head.slice(at, at + META_LENGTH);
      const label = CHARSET.exec(tag.slice(0, tag.indexOf('>') + 1))?.[1];
      if (label !== undefined) return label;
    }
    at = head.indexOf('<', next);
  }
  return undefined;
}

/** The legacy encodings that the bytes decode in without an error or a sign of nonsense. */
export function possibleEncodings(bytes: Uint8Array): string[] {
  return LEGACY.filter((label) => {
    try {
      return !NONSENSE.test(new TextDecoder(label, { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  });
}

/** The offset of the first byte that `encoding` has no use for; the length where the text merely stops within a character. */
export function firstInvalidByte(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  // A streaming decoder takes an unfinished end for valid, so a prefix fails only where it holds an invalid byte.
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isPrefix(bytes.subarray(0, middle), encoding)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
