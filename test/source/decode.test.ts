import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostError, type Problem } from '../../src/problem.ts';
import { decode, decoded, INPUT_LIMIT } from '../../src/source/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function bytes(...parts: (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)),
  );
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function problemOf(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof PostError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

// "中文" in each encoding.
const GBK = [0xd6, 0xd0, 0xce, 0xc4];
const BIG5 = [0xa4, 0xa4, 0xa4, 0xe5];
const SHIFT_JIS = [0x92, 0x86, 0x95, 0xb6];
const EUC_JP = [0xc3, 0xe6, 0xca, 0xb8];
const EUC_KR = [0xf1, 0xe9, 0xd9, 0xfe];

describe('a byte order mark', () => {
  it.each([
    ['UTF-8', bytes([0xef, 0xbb, 0xbf], '<p>中文</p>')],
    ['UTF-16 LE', utf16('\ufeff<p>中文</p>', true)],
    ['UTF-16 BE', utf16('\ufeff<p>中文</p>', false)],
  ])('decides for %s and is not in the text', (_, input) => {
    expect(decode(input)).toBe('<p>中文</p>');
  });

  it('outranks a meta that says otherwise', () => {
    const text = '\ufeff<meta charset="big5"><p>中文</p>';
    expect(decode(utf8(text))).toBe(text.slice(1));
  });

  it('binds: what follows must be valid', () => {
    expect(problemOf(() => decode(bytes([0xef, 0xbb, 0xbf], GBK)))).toMatchObject({
      code: 'undecodable-input',
      data: { offset: 3, encoding: 'UTF-8' },
    });
    expect(problemOf(() => decode(bytes([0xff, 0xfe], 'abc'))).code).toBe('undecodable-input');
  });
});

describe('a declared charset', () => {
  it.each([
    ['<meta charset="gb2312">', GBK],
    ['<META CHARSET=GBK>', GBK],
    ["<meta charset = 'big5' />", BIG5],
    ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', SHIFT_JIS],
    ['<meta\n  charset="euc-jp"\n>', EUC_JP],
    ['<meta name="x" content="y"><meta charset="ks_c_5601-1987">', EUC_KR],
    ['<!-- <meta charset="big5"> --><meta charset="gbk">', GBK],
  ])('is followed where the bytes are not UTF-8: %s', (meta, text) => {
    expect(decode(bytes(`---\ntitle: x\n---\n${meta}<p>`, text, '</p>'))).toContain('<p>中文</p>');
  });

  it('is ignored where the bytes are UTF-8', () => {
    expect(decode(utf8('<meta charset="gb18030"><p>中文</p>'))).toContain('中文');
  });

  it.each([
    ['one that does not fit', '<meta charset="shift_jis">', [0xfd, 0xff], 'SHIFT_JIS'],
    ['UTF-8', '<meta charset="utf-8">', GBK, 'UTF-8'],
    ['UTF-16', '<meta charset="utf-16">', GBK, 'UTF-8'],
    ['one that there is not', '<meta charset="klingon">', GBK, 'UTF-8'],
    ['one in a comment', '<!-- <meta charset="gbk"> -->', GBK, 'UTF-8'],
    ['one in a comment without end', '<!-- <meta charset="gbk">', GBK, 'UTF-8'],
    ['none', '<meta name="charset">', GBK, 'UTF-8'],
  ])('helps nobody: %s', (_, meta, text, encoding) => {
    expect(problemOf(() => decode(bytes(meta, text)))).toMatchObject({
      code: 'undecodable-input',
      data: { encoding, offset: meta.length },
    });
  });
});

describe('bytes that declare nothing', () => {
  it('are UTF-8 or refused, with the offset and what they could be', () => {
    const problem = problemOf(() => decode(bytes('<p>', GBK, '</p>')));
    expect(problem).toMatchObject({
      code: 'undecodable-input',
      severity: 'error',
      data: { offset: 3, encoding: 'UTF-8' },
      position: { offset: 3 },
    });
    expect(problem.data).toHaveProperty('guesses', expect.arrayContaining(['gb18030']));
  });

  it.each([
    ['big5', BIG5],
    ['shift_jis', SHIFT_JIS],
    ['euc-jp', EUC_JP],
    ['euc-kr', EUC_KR],
    ['windows-1252', [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]],
  ])('name %s among the guesses', (encoding, text) => {
    const problem = problemOf(() => decode(bytes('<p>', text, '</p>')));
    expect(problem.data).toHaveProperty('guesses', expect.arrayContaining([encoding]));
  });

  it.each([
    ['a stray byte', bytes('ab', [0x80]), 2],
    ['an overlong form', bytes('ab', [0xc0, 0xbc]), 2],
    ['half a surrogate pair', bytes('ab', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), 2],
    ['a character cut short', bytes('ab', [0xe4, 0xb8]), 2],
    ['a character cut short by another', bytes('ab', [0xe4, 0xb8], 'c'), 2],
  ])('are refused at %s', (_, input, offset) => {
    expect(problemOf(() => decode(input)).data).toMatchObject({ offset });
  });

  it('have no guesses where they are no text in any encoding', () => {
    expect(problemOf(() => decode(bytes([0x01, 0x80, 0xff, 0x02]))).data).toHaveProperty(
      'guesses',
      [],
    );
  });
});

describe('a forced encoding', () => {
  it('takes any WHATWG label', () => {
    expect(decode(bytes(GBK), 'GB2312')).toBe('中文');
    expect(decode(bytes(BIG5), ' big5 ')).toBe('中文');
    expect(decode(utf16('中文', true), 'utf-16le')).toBe('中文');
  });

  it('knows windows-1252, which Node 20 takes for ISO 8859-1', () => {
    const text = [0x93, 0x80, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x97, 0x85];
    expect(decode(bytes(text), 'latin1')).toBe('“€ café” —…');
  });

  it('overrules a meta, and a byte order mark of another encoding', () => {
    expect(decode(bytes('<meta charset="big5">', GBK), 'gbk')).toContain('中文');
    expect(decode(bytes([0xff, 0xfe]), 'windows-1252')).toBe('ÿþ');
  });

  it('is as strict', () => {
    expect(problemOf(() => decode(bytes('a', [0xff]), 'gbk'))).toMatchObject({
      code: 'undecodable-input',
      data: { offset: 1, encoding: 'GBK' },
    });
  });

  it('must be there', () => {
    expect(problemOf(() => decode(utf8('x'), 'utf-9'))).toEqual({
      code: 'unknown-encoding',
      severity: 'error',
      data: { label: 'utf-9' },
    });
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['white space', utf8(' \t\r\n\u3000\n')],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf])],
    ['several of them', utf8('\ufeff\ufeff\n')],
  ])('is refused as empty: %s', (_, input) => {
    expect(problemOf(() => decode(input)).code).toBe('empty-input');
  });

  it.each([
    ['a picture', bytes([0x89], 'PNG\r\n\u001a\n', [0, 0, 0, 13]), 8, []],
    ['UTF-16 without its mark', utf16('<p>中文</p>', true), 1, ['utf-16le']],
    ['UTF-16 the other way round', utf16('<p>a text</p>', false), 0, ['utf-16be']],
    ['a NUL in a text', utf8('a\0b'), 1, []],
  ])('is refused as binary: %s', (_, input, offset, guesses) => {
    expect(problemOf(() => decode(input))).toEqual({
      code: 'binary-input',
      severity: 'error',
      data: { offset, guesses },
      position: { offset },
    });
    for (const guess of guesses) expect(decode(input, guess)).toMatch(/^<p>/);
  });

  it('is refused above the limit', () => {
    expect(decode(new Uint8Array(INPUT_LIMIT).fill(0x61))).toHaveLength(INPUT_LIMIT);
    expect(problemOf(() => decode(new Uint8Array(INPUT_LIMIT + 1).fill(0x61)))).toMatchObject({
      code: 'input-too-large',
      data: { bytes: INPUT_LIMIT + 1, limit: INPUT_LIMIT },
    });
  });

  it('is counted in UTF-8 where the text was decoded before', () => {
    const third = Math.floor(INPUT_LIMIT / 3);
    expect(decoded('字'.repeat(third))).toHaveLength(third);
    expect(problemOf(() => decoded('字'.repeat(third + 1)))).toMatchObject({
      code: 'input-too-large',
      data: { bytes: 3 * (third + 1), limit: INPUT_LIMIT },
    });
  });
});

describe('line ends', () => {
  it('become LF', () => {
    expect(decode(utf8('a\r\nb\rc\n\r\nd'))).toBe('a\nb\nc\n\nd');
    expect(decoded('\ufeffa\r\n')).toBe('a\n');
  });
});

describe('laws', () => {
  it('every well-formed text comes back whole', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => /\S/.test(value) && !/[\0\r]/.test(value) && !value.startsWith('\ufeff'));
    fc.assert(
      fc.property(text, (value) => {
        expect(decode(utf8(value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (value, little) => {
        expect(decode(utf16(`\ufeff${value}`, little))).toBe(value);
      }),
    );
  });

  it('bytes are text or a problem, never a replacement character that was not there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        try {
          expect(decode(input)).not.toContain('\0');
          if (input[0] !== 0xff && input[0] !== 0xfe)
            expect(utf8(decode(input)).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(PostError);
        }
      }),
    );
  });
});
