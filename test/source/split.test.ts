import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostError, type Problem } from '../../src/problem.ts';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { type Parts, split } from '../../src/source/split.ts';
import { stampDate } from '../../src/source/stamp.ts';

function problemOf(text: string): Problem {
  try {
    split(text);
  } catch (error) {
    if (error instanceof PostError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const HEAD = '---\ntitle: A\n---\n';

describe('a whole post file', () => {
  it('has its four parts', () => {
    const text =
      '---\ntitle: A\ntags: [ b ]\n---\n<!--1600000000000-->\n[A](https://example.org/a)\n------\n\n<div>\n<p>x</p>\n</div>\n';
    expect(split(text)).toEqual({
      frontMatter: { text: 'title: A\ntags: [ b ]\n', line: 2 },
      stamp: '1600000000000',
      heading: { title: 'A', typed: 'A', url: 'https://example.org/a' },
      markdown: '',
      html: '<div>\n<p>x</p>\n</div>\n',
      htmlLine: 9,
    });
  });

  it('needs none but the last', () => {
    expect(split('<p>x</p>')).toEqual({ markdown: '', html: '<p>x</p>', htmlLine: 1 });
    expect(split('<!doctype html>\n<html><body>x</body></html>').html).toMatch(/^<!doctype/);
  });

  it('keeps the Markdown before the HTML', () => {
    const { markdown, html, htmlLine } = split(
      `${HEAD}<!--1-->\n\nA *note* first.\n\n- one\n\n<div>x</div>\n`,
    );
    expect({ markdown, html, htmlLine }).toEqual({
      markdown: 'A *note* first.\n\n- one',
      html: '<div>x</div>\n',
      htmlLine: 10,
    });
  });

  it('may have byte order marks and blank lines between its parts', () => {
    const parts = split(
      '\ufeff\n \n---\ntitle: A\n---\n\ufeff\n<!--NaN-->\n\n[A](u:b)\n---\n\ufeff\n<p>x</p>',
    );
    expect(parts).toMatchObject({ stamp: 'NaN', heading: { title: 'A' }, html: '<p>x</p>' });
    expect(parts.frontMatter?.line).toBe(4);
    expect(parts.htmlLine).toBe(12);
  });
});

describe('front matter', () => {
  it.each([
    ['---\na: 1\n---\n<p>', 'a: 1\n'],
    ['---\na: 1\n---', 'a: 1\n'],
    ['---\na: 1\n...\n<p>', 'a: 1\n'],
    ['--- \t\na: 1\n---  \n<p>', 'a: 1\n'],
    ['---\n---\n<p>', ''],
    ['---\n\n---\n<p>', '\n'],
    ['---\na: x---y\nb: ---\n ---\n----\n---\n<p>', 'a: x---y\nb: ---\n ---\n----\n'],
  ])('ends at a line that is a fence: %j', (text, expected) => {
    expect(split(text).frontMatter?.text).toBe(expected);
  });

  it.each(['<p>x</p>\n---\na: 1\n---\n', '----\na: 1\n---\n', ' ---\na: 1\n---\n'])(
    'is none: %j',
    (text) => {
      expect(split(text)).not.toHaveProperty('frontMatter');
    },
  );

  it.each(['---', '---\n', '---\ntitle: x\n\n<!--1-->\n<div>x</div>\n'])(
    'without an end is refused: %j',
    (text) => {
      expect(problemOf(text)).toEqual({
        code: 'front-matter-unclosed',
        severity: 'error',
        data: {},
        position: { line: 1, column: 1 },
      });
    },
  );

  it.each([
    ['{"title":"x"}\n<div>x</div>\n', 'JSON'],
    ['{\n  "title": "x"\n}\n\n<div>x</div>\n', 'JSON'],
    ['---json\n{"title":"x"}\n---\n<div>x</div>\n', 'JSON'],
    ['+++\ntitle = "x"\n+++\n<p>x</p>\n', 'TOML'],
    ['\n---toml\ntitle = "x"\n---\n<p>x</p>\n', 'TOML'],
  ])('in another format is refused by name: %j', (text, format) => {
    expect(problemOf(text)).toMatchObject({ code: 'front-matter-foreign', data: { format } });
  });

  it.each(['+++\ntitle = "x"\n+++\n\nClean *Markdown*.\n', '{"title":"x"}\n\nClean.\n', '{{ x }}'])(
    'in another format is no business of ours over clean Markdown: %j',
    (text) => {
      expect(split(text).html).toBe('');
    },
  );
});

describe('the stamp', () => {
  it('is the first that is a date, where there are several', () => {
    const text = '<!--NaN-->\n<!--1600000000000-->\n<!--1600000000001-->\n<p>x</p>';
    expect(split(text)).toMatchObject({ stamp: '1600000000000', html: '<p>x</p>', markdown: '' });
    expect(readFrontMatter(split(text)).problems).toMatchObject([
      { code: 'stamp-ignored', data: { stamp: 'NaN', reason: 'another counts' } },
      { code: 'stamp-ignored', data: { stamp: '1600000000001', reason: 'another counts' } },
    ]);
    expect(readFrontMatter(split('<!--NaN--><!--NaN--><p>x</p>')).problems).toEqual([]);
  });

  it.each([
    ['<!--1600000000000-->', '1600000000000'],
    ['<!--NaN-->', 'NaN'],
    ['<!-- 0 -->', '0'],
    [`<!--${'9'.repeat(5000)}-->`, '9'.repeat(5000)],
  ])('is kept as printed: %.30s', (line, stamp) => {
    expect(split(`${HEAD}${line}\n<p>x</p>`).stamp).toBe(stamp);
    expect(split(`${line}<p>x</p>`)).toMatchObject({ stamp, html: '<p>x</p>' });
  });

  it.each(['<!--more-->', '<!---1-->', '<!--1.5-->', '<!--nan-->', '<!--1 2-->'])(
    'is no other comment: %s',
    (line) => {
      expect(split(`${HEAD}${line}\n<div>x</div>`)).not.toHaveProperty('stamp');
    },
  );

  it('names a moment, or none', () => {
    expect(stampDate('1600000000000')).toBe('2020-09-13T12:26:40.000Z');
    expect(stampDate('0')).toBe('1970-01-01T00:00:00.000Z');
    expect(stampDate('253402300799999')).toBe('9999-12-31T23:59:59.999Z');
    for (const none of [undefined, 'NaN', '253402300800000', '9'.repeat(400), 'x']) {
      expect(stampDate(none)).toBeUndefined();
    }
  });
});

describe('a comment that would swallow the post', () => {
  it.each([
    '<!--1600000000000\n[A](https://example.org/a)\n------\n\n<div>x</div>\n',
    '<!--1600000000000\n<div>x <!-- y --></div>\n',
    '<!--NaN \n<div>x <!-- y --></div>\n',
    '<!-- saved\n<div>x</div>\n',
    '<!--',
  ])('is refused: %j', (body) => {
    expect(problemOf(HEAD + body)).toEqual({
      code: 'header-comment-unclosed',
      severity: 'error',
      data: {},
      position: { line: 4, column: 1 },
    });
  });

  it.each(['<!-- saved --><div>x</div>', '<!--><div>x</div>', '<!-- a --!><div>x</div>'])(
    'is none that ends: %j',
    (body) => {
      expect(split(HEAD + body).html).toBe(body);
    },
  );
});

describe('the source heading', () => {
  const u = 'https://example.org/p';
  it.each([
    ['plain', `[A b](${u})`, 'A b', u],
    ['brackets', `[[视频] A [b] c](${u})`, '[视频] A [b] c', u],
    ['a lone bracket', `[a ] b [ c](${u})`, 'a ] b [ c', u],
    ['a link in it', `[a [b](c) d](${u})`, 'a [b](c) d', u],
    ['a whole link in it', `[a [b](http://c.d/) e](${u})`, 'a [b](http://c.d/) e', u],
    ['escaped brackets', `[a \\[b\\] c](${u})`, 'a [b] c', u],
    ['no title', `[](${u})`, '', u],
    ['brackets in the URL', `[a](${u}_(b)?q=[1](2))`, 'a', `${u}_(b)?q=[1](2)`],
    ['angle brackets', `[a](<${u} x>)`, 'a', `${u} x`],
    ['entities in the title', `[a &#38;  b](${u})`, 'a & b', u],
    ['entities in the URL', `[a](${u}?b=1&amp;c=2)`, 'a', `${u}?b=1&c=2`],
    ['a path', '[a](/p/1)', 'a', '/p/1'],
    ['a file', '[a](p.html)', 'a', 'p.html'],
    ['blanks behind', `[a](${u})  `, 'a', u],
    ['a title of the link', `[a](${u} "b c")`, 'a', u],
  ])('is read with %s', (_, line, title, url) => {
    const parts = split(`${HEAD}<!--1-->\n${line}\n------\n\n<div>x</div>`);
    expect(parts.heading).toMatchObject({ title, url });
    expect(parts.html).toBe('<div>x</div>');
  });

  it.each([
    ['not underlined', '[a](https://e.org/)\n\n------\n'],
    ['underlined with equals signs', '[a](https://e.org/)\n======\n'],
    ['text before', 'x [a](https://e.org/)\n------\n'],
    ['text behind', '[a](https://e.org/) x\n------\n'],
    ['no link', '[a]\n------\n'],
  ])('is none when %s', (_, lines) => {
    expect(split(`${HEAD}${lines}\n<div>x</div>`)).not.toHaveProperty('heading');
  });

  it('is found in a long line of beginnings', () => {
    const line = '[a]('.repeat(20_000);
    expect(split(`${HEAD}${line}\n------\n\n<div>x</div>`)).not.toHaveProperty('heading');
    expect(split(`${HEAD}${line})\n------\n\n<div>x</div>`).heading?.url).toBe('');
  });
});

/** What a file is without what no part keeps: white space, byte order marks, the marks around the parts. */
function bare(text: string): string {
  return text.replace(/[\s\ufeff.-]/g, '');
}

function joined(parts: Parts): string {
  const { frontMatter, stamp, stamps = [stamp], heading, markdown, html } = parts;
  return [
    frontMatter?.text ?? '',
    ...stamps.map((printed) => (printed === undefined ? '' : `<!--${printed}-->`)),
    heading === undefined ? '' : `[${heading.title}](${heading.url})`,
    markdown,
    html,
  ].join('');
}

describe('laws', () => {
  const piece = fc.constantFrom(
    '---',
    '...',
    'title: x',
    '<!--1600000000000-->',
    '<!--NaN-->',
    '[A](https://example.org/a)',
    '------',
    '',
    ' ',
    'text *with* `<div>`',
    '<div>',
    '</div>',
    '<p>x</p>',
    '<table>',
    '<!-- c -->',
    '```',
    '- item',
    '<b>b</b>',
    '\ufeff',
    '    <i>',
    '+++',
    '{"a":1}',
  );

  it('no character is lost, and html starts on its line', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        let parts: Parts;
        try {
          parts = split(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PostError);
          return;
        }
        expect(bare(joined(parts))).toBe(bare(text));
        expect(text.endsWith(parts.html)).toBe(true);
        const rest = text
          .split('\n')
          .slice(parts.htmlLine - 1)
          .join('\n');
        if (parts.html !== '') expect(rest.endsWith(parts.html)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('any text splits or is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        try {
          expect(bare(joined(split(text)))).toBe(bare(text));
        } catch (error) {
          expect(error).toBeInstanceOf(PostError);
        }
      }),
    );
  });
});
