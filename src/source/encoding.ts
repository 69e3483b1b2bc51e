/** @file Which encoding bytes are in, and a decoder that takes no wrong one for right. */

/** The legacy encodings of contract section 1, in its order, and EUC-JP, which old Japanese pages use as often as Shift_JIS. */
const LEGACY = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252'] as const;

/** How far into a file its `<meta charset>` is looked for, in bytes: front matter to its limit, and a page's head. */
const META_WINDOW = 128 * 1024;

/** The longest `<meta …>` that is read, in characters. */
const META_LENGTH = 1024;

const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([^\s"'/>;]+)/i;

/** What windows-1252 has from 0x80 to 0x9F. Node 20 takes it for ISO 8859-1, which has controls there (nodejs/node#56542). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What a decoder makes of a byte that its encoding has no use for, instead of an error: C1, and ICU's marks for 0xFF. */
const UNUSED = /[\x80-\x9f\uf8f5\uf8f8]/;

/** What tells that a guess is wrong: controls, private use, non-characters. */
const NONSENSE = /[\x01-\x08\x0b\x0e-\x1f\x7f\ue000-\uf8ff\ufffd-\uffff]/;

/** The encoding of a byte order mark, undefined without one. */
export function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The WHATWG name of an encoding's label; undefined for a label that there is not. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
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

/**
 * The text of bytes, without their byte order mark; undefined where a byte has no meaning in the encoding. `unfinished`
 * takes an end within a character for the beginning of more.
 */
export function decodeStrictly(
  bytes: Uint8Array,
  encoding: string,
  unfinished = false,
): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: unfinished });
    if (encoding.startsWith('utf-')) return text;
    const mapped =
      encoding === 'windows-1252'
        ? text.replace(/[\x80-\x9f]/g, (control) =>
            WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
          )
        : text;
    return UNUSED.test(mapped) ? undefined : mapped;
  } catch {
    return undefined;
  }
}

/** The legacy encodings that the bytes could be in: they decode without an error, to what looks like text. */
export function possibleEncodings(bytes: Uint8Array): string[] {
  return LEGACY.filter((label) => {
    const text = decodeStrictly(bytes, label);
    return text !== undefined && !NONSENSE.test(text);
  });
}

/** The forms of UTF-16 that bytes with a NUL among them could be in: decoded, they have white space or a tag, and no NUL. */
export function possibleUtf16(bytes: Uint8Array): string[] {
  return ['utf-16le', 'utf-16be'].filter((label) => {
    const text = decodeStrictly(bytes, label) ?? '';
    return /[\n <]/.test(text) && !text.includes('\0') && !NONSENSE.test(text);
  });
}

/** Where bytes that don't decode stop making sense: the offset of the byte, in UTF-8 of the first of its character. */
export function firstInvalidByte(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodeStrictly(bytes.subarray(0, middle), encoding, true) === undefined) invalid = middle;
    else valid = middle;
  }
  if (encoding !== 'utf-8') return valid;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const whole = decoder.decode(bytes.subarray(0, valid), { stream: true });
  return new TextEncoder().encode(whole).length;
}
