/** @file Changes to a post that know its structure: tags, attributes, texts, front matter lines. */

import fc from 'fast-check';
import { HEADS, PIECES, TARGETS, WRAPPERS } from './vocabulary.ts';

/** A change to a text; deterministic. */
export type Mutation = (text: string) => string;

const TOKEN = /<[^<>]*>|[^<]+|</g;

/** Tags and the texts between them. */
function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Works on a stretch of tokens: `at` and `span` are shares of the whole, in thousandths. */
function onTokens(change: (list: string[], from: number, to: number) => string[]) {
  return (at: number, span: number): Mutation =>
    (text) => {
      const list = tokens(text);
      const from = Math.floor((at / 1_000) * list.length);
      const to = Math.min(list.length, from + 1 + Math.floor((span / 1_000) * 12));
      return change(list, from, to).join('');
    };
}

const remove = onTokens((list, from, to) => [...list.slice(0, from), ...list.slice(to)]);
const repeat = (times: number) =>
  onTokens((list, from, to) => [
    ...list.slice(0, to),
    ...Array.from({ length: times }, () => list.slice(from, to)).flat(),
    ...list.slice(to),
  ]);
const reverse = onTokens((list, from, to) => [
  ...list.slice(0, from),
  ...list.slice(from, to).reverse(),
  ...list.slice(to),
]);
const wrap = ([open, close]: readonly [string, string]) =>
  onTokens((list, from, to) => [
    ...list.slice(0, from),
    open,
    ...list.slice(from, to),
    close,
    ...list.slice(to),
  ]);
const insert = (piece: string) =>
  onTokens((list, from) => [...list.slice(0, from), piece, ...list.slice(from)]);
const insideToken = (piece: string) =>
  onTokens((list, from) => {
    const token = list[from];
    if (token === undefined) return list;
    const middle = token.length >> 1;
    return list.with(from, token.slice(0, middle) + piece + token.slice(middle));
  });
const attribute = (value: string) =>
  onTokens((list, from) => {
    const at = list.findIndex((token, index) => index >= from && /=["']/.test(token));
    if (at < 0) return list;
    const token = list[at] ?? '';
    return list.with(
      at,
      token.replace(/=(["'])[^"']*\1/, () => `="${value}"`),
    );
  });

/** Replaces or adds a line of the front matter, or of whatever stands first. */
function headLine(line: string): (at: number, span: number) => Mutation {
  return (at, span) => (text) => {
    const lines = text.split('\n');
    const index = Math.floor((at / 1_000) * Math.min(8, lines.length));
    return lines.toSpliced(index, span % 2, line).join('\n');
  };
}

function cut(at: number): Mutation {
  return (text) => text.slice(0, Math.floor((at / 1_000) * text.length));
}

const share: fc.Arbitrary<number> = fc.nat(999);

function placed(make: (at: number, span: number) => Mutation): fc.Arbitrary<Mutation> {
  return fc.tuple(share, share).map(([at, span]) => make(at, span));
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 2, arbitrary: placed(remove) },
  { weight: 1, arbitrary: placed(reverse) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 40).chain((times) => placed(repeat(times))) },
  { weight: 3, arbitrary: fc.constantFrom(...WRAPPERS).chain((pair) => placed(wrap(pair))) },
  { weight: 4, arbitrary: fc.constantFrom(...PIECES).chain((piece) => placed(insert(piece))) },
  { weight: 2, arbitrary: fc.constantFrom(...PIECES).chain((piece) => placed(insideToken(piece))) },
  { weight: 2, arbitrary: fc.constantFrom(...TARGETS).chain((value) => placed(attribute(value))) },
  { weight: 1, arbitrary: share.map(cut) },
);

const headMutation: fc.Arbitrary<Mutation> = fc
  .constantFrom(...HEADS)
  .chain((line) => placed(headLine(line)));

function mutated(seed: fc.Arbitrary<string>, change: fc.Arbitrary<Mutation>): fc.Arbitrary<string> {
  return fc
    .tuple(seed, fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([text, changes]) => changes.reduce((changed, next) => next(changed), text));
}

export function mutatedPage(seeds: readonly string[]): fc.Arbitrary<string> {
  return mutated(fc.constantFrom(...seeds), mutation);
}

export function mutatedPost(seeds: readonly string[]): fc.Arbitrary<string> {
  return mutated(fc.constantFrom(...seeds), fc.oneof(mutation, headMutation));
}

/** Bytes of a post with some of them changed, dropped or put in. */
export function mutatedBytes(seeds: readonly string[]): fc.Arbitrary<Uint8Array> {
  const splice = fc.tuple(share, fc.nat(3), fc.uint8Array({ maxLength: 4 }));
  return fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le'),
      fc.array(splice, { minLength: 1, maxLength: 4 }),
    )
    .map(([text, encoding, splices]) =>
      splices.reduce(
        (bytes, [at, length, piece]) => {
          const from = Math.floor((at / 1_000) * bytes.length);
          return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + length)]);
        },
        Buffer.from(text, encoding),
      ),
    );
}
