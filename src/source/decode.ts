/** @file Bytes to text: strict, so that no file turns into mojibake without a word. */

import { PostError, type Problem } from '../problem.ts';
import {
  byteOrderMark,
  declaredCharset,
  decodeStrictly,
  encodingName,
  firstInvalidByte,
  possibleEncodings,
  possibleUtf16,
} from './encoding.ts';

/** The largest input in bytes: section 7 of the contract. */
export const INPUT_LIMIT: number = 16 * 1024 * 1024;

/**
 * Decodes a post by its byte order mark, else as UTF-8, else by its `<meta charset>`; `encoding` (a WHATWG label)
 * overrules all three. A meta that lies in a UTF-8 file is ignored: editors and scrapers convert files and leave it.
 * Bytes that declare nothing and are not UTF-8 are refused, since most of the legacy encodings take any bytes: the
 * problem names those that would fit. Line ends become LF.
 *
 * @throws {PostError} `empty-input`, `input-too-large`, `binary-input`, `undecodable-input`, `unknown-encoding`
 */
export function decode(bytes: Uint8Array, encoding?: string): string {
  if (bytes.length === 0) throw new PostError({ code: 'empty-input', severity: 'error', data: {} });
  if (bytes.length > INPUT_LIMIT) throw tooLarge(bytes.length);
  return normalize(encoding === undefined ? detect(bytes) : forced(bytes, encoding));
}

/**
 * Text that was decoded elsewhere, under the same limit.
 * @throws {PostError} `empty-input`, `input-too-large`, `binary-input`
 */
export function decoded(text: string): string {
  // No UTF-16 unit takes more than 3 bytes of UTF-8.
  const bytes = text.length * 3 > INPUT_LIMIT ? new TextEncoder().encode(text).length : 0;
  if (bytes > INPUT_LIMIT) throw tooLarge(bytes);
  return normalize(text);
}

/**
 * Text as every later stage expects it: without a byte order mark, line ends LF, something in it, no NUL.
 * @throws {PostError} `empty-input`, `binary-input`
 */
function normalize(text: string): string {
  const nul = text.indexOf('\0');
  if (nul !== -1) throw binary(nul);
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  // White space includes stray byte order marks here, which are no text either.
  if (!/\S/.test(bare)) throw new PostError({ code: 'empty-input', severity: 'error', data: {} });
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
}

function forced(bytes: Uint8Array, label: string): string {
  const encoding = encodingName(label);
  if (encoding === undefined) {
    throw new PostError({ code: 'unknown-encoding', severity: 'error', data: { label } });
  }
  return strict(bytes, encoding);
}

function detect(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return strict(bytes, marked);
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw binary(nul, possibleUtf16(bytes));
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== undefined) return text;
  const declared = encodingName(declaredCharset(bytes) ?? '') ?? 'utf-8';
  // HTML takes a page that says UTF-16 in ASCII letters for UTF-8, which this one is known not to be.
  return strict(bytes, declared.startsWith('utf-16') ? 'utf-8' : declared);
}

function strict(bytes: Uint8Array, encoding: string): string {
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) throw undecodable(bytes, encoding);
  return text;
}

function undecodable(bytes: Uint8Array, encoding: string): PostError {
  const offset = firstInvalidByte(bytes, encoding);
  // What is UTF-8 is hardly anything else by chance.
  const guesses =
    decodeStrictly(bytes, 'utf-8') === undefined
      ? possibleEncodings(bytes).filter((guess) => guess !== encoding)
      : ['utf-8'];
  return new PostError({
    code: 'undecodable-input',
    severity: 'error',
    data: { offset, encoding: encoding.toUpperCase(), guesses },
    position: { offset },
  });
}

function tooLarge(bytes: number): PostError {
  const data = { bytes, limit: INPUT_LIMIT };
  return new PostError({ code: 'input-too-large', severity: 'error', data });
}

function binary(offset: number, guesses: string[] = []): PostError {
  const problem: Problem = {
    code: 'binary-input',
    severity: 'error',
    data: { offset, guesses },
    position: { offset },
  };
  return new PostError(problem);
}
