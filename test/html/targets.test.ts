/** @file Where links lead, what images and embeds show, and which addresses may not be written at all. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEmail } from '../../src/html/email.ts';
import { embedOf } from '../../src/html/embeds.ts';
import { imageOf } from '../../src/html/images.ts';
import { parse } from '../../src/html/parse.ts';
import { largestFirst } from '../../src/html/srcset.ts';
import { baseOf, linkTarget } from '../../src/html/targets.ts';
import { safeUrl } from '../../src/html/urls.ts';
import { shared } from '../shared.ts';
import { blocksOf, readingOf, sketch } from './sketch.ts';

const BASE = 'https://e.org/dir/post?q#h';

describe('Addresses', () => {
  test.each([
    ['https://e.org/a_b*c~d(e)', 'https://e.org/a_b*c~d(e)'],
    ['x.html', 'https://e.org/dir/x.html'],
    ['../x', 'https://e.org/x'],
    ['/x?a=1&b=2#c', 'https://e.org/x?a=1&b=2#c'],
    ['//a.org/x', 'https://a.org/x'],
    ['#x', 'https://e.org/dir/post?q#x'],
    ['?x', 'https://e.org/dir/post?x'],
    [' https://e.org/a b ', 'https://e.org/a%20b'],
    ['HTTP://E.ORG', 'http://e.org/'],
    ['https://e.org/中文', 'https://e.org/%E4%B8%AD%E6%96%87'],
    ['https://中文.org/', 'https://xn--fiq228c.org/'],
    ['https://e.org/a/../b/./c', 'https://e.org/b/c'],
    ['https://e.org/%2e%2e/b', 'https://e.org/b'],
    ['https://e.org:443/a', 'https://e.org/a'],
    ['https://1.2.3/a', 'https://1.2.0.3/a'],
    ["https://e.org/?a='b", 'https://e.org/?a=%27b'],
    [
      'https://e.org/a) <img src=x onerror=alert(1)> (b',
      'https://e.org/a)%20%3Cimg%20src=x%20onerror=alert(1)%3E%20(b',
    ],
    ['x)](javascript:alert(1)', 'https://e.org/dir/x)](javascript:alert(1)'],
    ['mailto:a@b.org?subject=x', 'mailto:a@b.org?subject=x'],
    ['tel:+1-2', 'tel:+1-2'],
    ['http://a.org>b', 'http://a.org>b'],
  ])('%s', (source, expected) => {
    expect(safeUrl(source, BASE, 'link')).toBe(expected);
  });

  test.each([
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:x',
      '\u0001\u0002 javascript:x',
    ],
    ...[
      'javascript\\:alert(1)',
      'javascript&colon;x',
      '&#106;avascript:x',
      '&#x6a;avascript:x',
      'java&Tab;script:x',
    ],
    ...[
      'ｊavascript:x',
      'javascript：x',
      '\u200bjavascript:x',
      'java\u00adscript:x',
      '%6aavascript:x',
      'javascript%3ax',
    ],
    ...[
      'vbscript:x',
      'data:text/html,x',
      'data:image/svg+xml,x',
      'data:image/png;base64,x',
      'file:///etc/passwd',
    ],
    ...[
      'blob:https://e.org/1',
      'view-source:https://e.org/',
      'about:blank',
      'ftp://e.org/',
      'intent:x',
      'ms-word:x',
    ],
    ...['https:\\\\', 'http://'],
  ])('never %j', (source) => {
    expect(safeUrl(source, BASE, 'link')).toBeUndefined();
  });

  test.each([
    ['x/y.html?z', 'x/y.html?z'],
    ['../x', '../x'],
    ['/a b', '/a%20b'],
    ['#x', '#x'],
    ['https://e.org', 'https://e.org/'],
    ['a:b', undefined],
    ['a&colon;b', undefined],
    ['javascript\\:x', undefined],
  ])('%s without a base', (source, expected) => {
    expect(safeUrl(source, undefined, 'link')).toBe(expected);
  });

  test('the short way gives what the WHATWG parser gives', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        '0',
        '-',
        '_',
        '.',
        '..',
        '/',
        '//',
        '?',
        '#',
        '%41',
        '%2e',
        '%',
        ':',
        '@',
        "'",
        '"',
      ],
      ...[
        '(',
        ')',
        '[',
        '|',
        '^',
        '\\',
        ' ',
        '中',
        '~',
        '&',
        '=',
        '+',
        'xn--',
        '--',
        '1.2',
        ':80',
        '{',
        '`',
      ],
    );
    const address = fc
      .tuple(fc.constantFrom('http://', 'https://'), fc.array(piece, { maxLength: 12 }))
      .map(([scheme, parts]) => scheme + parts.join(''));
    fc.assert(
      fc.property(address, (source) => {
        const parsed = URL.canParse(source) ? new URL(source).href : undefined;
        if (parsed !== undefined) expect(safeUrl(source, undefined, 'link')).toBe(parsed);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('The base', () => {
  test.each([
    ['<html><head><base href="https://b.org/x/"></head></html>', 'https://b.org/x/'],
    ['<html><head><base href="/x/"></head></html>', 'https://e.org/x/'],
    ['<html><head><base href="javascript:/x/"></head></html>', BASE],
    ['<div><base href="https://evil.org/"></div>', BASE],
    ['<html><body><base href="https://evil.org/"></body></html>', BASE],
  ])('%s', (html, expected) => {
    expect(baseOf(parse(html), BASE)).toBe(expected);
  });

  test('is none where the source names no address', () => {
    expect(baseOf(parse('<p>a'), undefined)).toBeUndefined();
    expect(baseOf(parse('<p>a'), 'a file')).toBeUndefined();
  });
});

describe('Images', () => {
  const big = `data:image/png;base64,${'A'.repeat(400)}`;
  test.each([
    ['its source', 'src="i.png"', 'i.png'],
    ['the lazy one for a thumbnail', 'src="i-150x100.png" data-lazy-src="i.png"', 'i.png'],
    ['not one that stands in itself', 'src="i.png" data-src="loading.gif"', 'i.png'],
    ['its source, whatever a zoom shows', 'src="i.png" data-orig-file="j.png"', 'i.png'],
    ['one of a set with the source in it', 'src="i.png" srcset="i.png 1x, i@2x.png 2x"', 'i.png'],
    [
      'the same by a name that its address encodes',
      'src="頭.png?w=9" srcset="頭.png?w=7 2x"',
      '%E9%A0%AD.png?w=9',
    ],
    ['never a source that its set leaves out', 'src="s.png" srcset="a.png 1x, b.png 2x"', 'b.png'],
    ['a source that its set has sharper ones of', 'src="s.png" srcset="b.png 2x"', 's.png'],
    [
      'the lazy one for a placeholder',
      'src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP" data-src="j.png"',
      'j.png',
    ],
    ['the lazy one for a preview in the page', `src="${big}" data-src="j.png"`, 'j.png'],
    [
      'a blur',
      'src="/v1/fill/w_49,h_33,blur_2/b.jpg" data-pin="/v1/w_740/b.jpg"',
      'v1/w_740/b.jpg',
    ],
    ['a stand-in by its name', 'src="/img/placeholder-16x9.gif" data-original="j.png"', 'j.png'],
    ['a stand-in with nothing behind it', 'src="spacer.gif"', 'spacer.gif'],
    [
      'a mangled lazy one never',
      'data-lazy-src="j.png?w=1&is-pending-load=1#038;ssl=1" data-cfsrc="k.png"',
      'k.png',
    ],
    ['the largest of a set', 'srcset="a.png 320w, b.png 1024w, c.png 640w"', 'b.png'],
    ['the sharpest of a set', 'data-srcset="a.png, b.png 2x"', 'b.png'],
  ])('%s', (_, attributes, file) => {
    const [image] = parse(`<img ${attributes}>`).select('img');
    if (image === undefined) throw new Error('no image');
    expect(imageOf(image, readingOf())?.url).toContain(`https://e.org/`);
    expect(imageOf(image, readingOf())?.url.endsWith(`/${file}`)).toBe(true);
  });

  test('from a picture', () => {
    const [image] = parse(
      '<picture><source srcset="/a.webp 1x, /b.webp 2x"><img alt="x"></picture>',
    ).select('img');
    expect(image && imageOf(image, readingOf())?.url).toBe('https://e.org/b.webp');
  });

  const TWO_PIXELS = 'data:image/gif;base64,R0lGODlhAgABAIAAAP8AAAAA/ywAAAAAAgABAAACAkQKADs=';

  test.each([
    ['large', big],
    ['of two pixels', TWO_PIXELS],
    [
      'of a kind that says its size elsewhere',
      'data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAw',
    ],
    ['that is no base64', 'data:image/gif;base64,***'],
    ['with its bytes percent-encoded', 'data:image/gif,GIF89a%02%00'],
  ])('raster data stays: %s', (_, url) => {
    const [image] = parse(`<img src="${url}">`).select('img');
    expect(image && imageOf(image, readingOf())?.url).toBe(url);
  });

  test.each([
    [
      'a GIF of one pixel',
      'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    ],
    [
      'a PNG of one pixel',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    ],
    ['nothing', 'data:image/png;base64,'],
  ])('data that shows nothing is no picture: %s', (_, url) => {
    const [image] = parse(`<img src="${url}">`).select('img');
    expect(image && imageOf(image, readingOf())).toBeUndefined();
  });

  test('alt and title on one line, a title that repeats the alt gone', () => {
    const [image] = parse('<img src="i" alt=" a\n\n b " title="T\n t">').select('img');
    expect(image && imageOf(image, readingOf())).toMatchObject({ alt: 'a b', title: 'T t' });
    const [other] = parse('<img src="i" alt="a" title="a">').select('img');
    expect(other && imageOf(other, readingOf())).not.toHaveProperty('title');
  });

  test.each(['data:image/svg+xml,<svg onload=x>', 'data:text/html,x', 'mailto:a@b', ''])(
    'never %s',
    (src) => {
      const [image] = parse(`<img src="${src}">`).select('img');
      expect(image && imageOf(image, readingOf())).toBeUndefined();
    },
  );

  test('candidates may hold commas', () => {
    expect(largestFirst('/a,b.png 1x,/c.png 2x,, /d.png,')).toEqual([
      '/c.png',
      '/a,b.png',
      '/d.png',
    ]);
  });
});

describe('Hidden addresses of e-mail', () => {
  test('are decoded exactly', () => {
    expect(decodeEmail('3742554259434277060e051906010f1906190301')).toBe('ubuntu@192.168.1.46');
    expect(decodeEmail('526d12')).toBe('?@');
    expect(decodeEmail('5')).toBeUndefined();
    expect(decodeEmail('52xx12')).toBeUndefined();
  });

  const hidden = '422321022c6c2f'; // ac@n.m
  test.each([
    [`<a href="/cdn-cgi/l/email-protection#${hidden}">write</a>`, 'p{[write](mailto:ac@n.m)}'],
    [
      `<a class="__cf_email__" data-cfemail="${hidden}" href="/cdn-cgi/l/email-protection">[email&#160;protected]</a>`,
      'p{[ac@n.m](mailto:ac@n.m)}',
    ],
    [
      `<a href="/cdn-cgi/l/email-protection"><span data-cfemail="${hidden}">[email&#160;protected]</span></a>`,
      'p{[ac@n.m](mailto:ac@n.m)}',
    ],
    [`<span data-cfemail="${hidden}">[email&#160;protected]</span>`, 'p{ac@n.m}'],
    [
      '<a href="/cdn-cgi/l/email-protection">[email&#160;protected]</a>',
      'p{[email\u00a0protected]}',
    ],
    [
      `<pre>ssh <a data-cfemail="${hidden}" href="/cdn-cgi/l/email-protection">[email&#160;protected]</a></pre>`,
      'code{ssh ac@n.m}',
    ],
  ])('%s', (html, expected) => {
    expect(sketch(blocksOf(html, readingOf()))).toBe(expected);
  });
});

test('A frame of a feed leads where its fallback does', () => {
  const [frame] = parse(
    '<iframe src=""><a href="https://m.org/x/href">https://m.org/x/href</a></iframe>',
  ).select('iframe');
  expect(frame && embedOf(frame, readingOf())?.url).toBe('https://m.org/x/href');
});

test('An area without an address leads nowhere, whatever the page’s own is', () => {
  const areas = parse(
    '<map><area alt="Fog" href=""><area alt="Sky" href="#"><area alt="Quay" href="q"></map>',
  );
  expect(areas.select('area').map((area) => embedOf(area, readingOf())?.url)).toEqual([
    undefined,
    undefined,
    'https://e.org/dir/q',
  ]);
});

const hostile = shared('hostile/files');

describe.skipIf(hostile === undefined)(
  'Hostile targets (skipped without the shared folder)',
  () => {
    const names =
      hostile === undefined
        ? []
        : readdirSync(hostile).filter((name) => /^(?:url|mxss)/.test(name));

    test.each(names)('%s', (name) => {
      const source = readFileSync(`${hostile}/${name}`, 'utf8');
      const page = parse(source.slice(source.indexOf('\n------') + 7));
      const reading = readingOf();
      const urls = [
        ...page.select('a').map((link) => linkTarget(link, reading)),
        ...page.select('img').map((image) => imageOf(image, reading)?.url),
        ...page.select('iframe,object,embed').map((embed) => embedOf(embed, reading)?.url),
      ].filter((url) => url !== undefined);
      for (const url of urls) expect(url).toMatch(/^(?:https?|mailto|tel):/);
      if (/^url-(?:a|img)\./.test(name)) expect(urls).toEqual([]);
      if (name.startsWith('url-break.')) expect(urls.length).toBe(2);
    });
  },
);
