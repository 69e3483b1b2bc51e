/** @file Bare addresses become links where cmark-gfm makes them, and nowhere else. */

import { describe, expect, test } from 'vitest';
import { type Autolink, bareAddresses, bareUrls } from '../../src/verify/autolinks.ts';
import { verify } from '../../src/verify/index.ts';
import { factsOf } from './page.ts';

/** Text, and what is linked in it; from the GFM specification 0.29 (section 6.9) and cmark-gfm's own tests. */
const CASES: readonly (readonly [text: string, ...links: string[]])[] = [
  ['www.commonmark.org', 'www.commonmark.org'],
  ['Visit www.commonmark.org/help for more.', 'www.commonmark.org/help'],
  ['Visit www.commonmark.org.', 'www.commonmark.org'],
  ['Visit www.commonmark.org/a.b.', 'www.commonmark.org/a.b'],
  ['www.google.com/search?q=Markup+(business)', 'www.google.com/search?q=Markup+(business)'],
  ['www.google.com/search?q=Markup+(business)))', 'www.google.com/search?q=Markup+(business)'],
  ['(www.google.com/search?q=Markup+(business))', 'www.google.com/search?q=Markup+(business)'],
  ['www.google.com/search?q=(business))+ok', 'www.google.com/search?q=(business))+ok'],
  ['www.google.com/search?q=commonmark&hl=en', 'www.google.com/search?q=commonmark&hl=en'],
  ['www.google.com/search?q=commonmark&hl;', 'www.google.com/search?q=commonmark'],
  ['www.commonmark.org/he<lp', 'www.commonmark.org/he'],
  ['http://commonmark.org', 'http://commonmark.org'],
  [
    '(Visit https://encrypted.google.com/search?q=Markup+(business))',
    'https://encrypted.google.com/search?q=Markup+(business)',
  ],
  ['Anonymous FTP is available at ftp://foo.bar.baz.', 'ftp://foo.bar.baz'],
  ['foo@bar.baz', 'foo@bar.baz'],
  ["hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.", 'hello+xyz@mail.example'],
  ['a.b-c_d@a.b a.b-c_d@a.b.', 'a.b-c_d@a.b', 'a.b-c_d@a.b'],
  ['a.b-c_d@a.b- a.b-c_d@a.b_'],
  ['中文http://a.example/中文。后 文', 'http://a.example/中文。后'],
  ['HTTPS://A.example', 'HTTPS://A.example'],
  ['http://a.example, http://b.example!', 'http://a.example', 'http://b.example'],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['*www.a.example*', 'www.a.example'],
  ['http://a.example?x=me@b.example', 'http://a.example?x=me@b.example'],
  ['http://a\\.example', 'http://a\\.example'],

  ['a word, 3:30, a://b, x@y, www'],
  ['中文www.a.example'],
  ['gopher://a.example'],
  ['xhttp://a.example'],
  ['http://_a.b_.example_'],
  ['http:// a'],
  ['me@a'],
  ['@a.example'],
  ['www_a.b_c'],
  ['www.a_b.c_d'],
  ['me@a.example&x;', 'me@a.example'],
];

/** All of them, in order, in a text without escapes or references. */
function autolinks(text: string): Autolink[] {
  const urls = bareUrls(text);
  const addresses = bareAddresses(text).filter(
    (address) => !urls.some((url) => address.start < url.end && url.start < address.end),
  );
  return [...urls, ...addresses].sort((a, b) => a.start - b.start);
}

describe('autolinks', () => {
  test.each(CASES)('%s', (text, ...links) => {
    expect(autolinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(links);
  });

  test('say where they lead', () => {
    const urls = autolinks('www.a.example http://b.example c@d.example').map(({ url }) => url);
    expect(urls).toEqual(['http://www.a.example', 'http://b.example', 'mailto:c@d.example']);
  });
});

/** Markdown in which nothing is linked: an escape or a reference within breaks the address, and code and links are no text. */
const SAFE: readonly (readonly [text: string, markdown: string])[] = [
  ['https://a.example/x', 'https\\://a.example/x'],
  ['https://a.example/x', 'https&#58;//a.example/x'],
  ['www.a.example', 'www\\.a.example'],
  ['www.a.example', 'www&#46;a.example'],
  ['中www.a.example', '中www.a.example'],
];

describe('a safe address stays text', () => {
  test.each(SAFE)('%s written %s', (text, markdown) => {
    expect(verify(factsOf(`<p>${text}</p>`), markdown).losses).toEqual([]);
  });

  test('in code', () => {
    expect(verify(factsOf('<code>www.a.example</code>'), '`www.a.example`').exact).toBe(true);
  });

  test('in a link', () => {
    const html = '<a href="https://b.example/">www.a.example</a>';
    expect(verify(factsOf(html), '[www.a.example](https://b.example/)').exact).toBe(true);
  });
});
