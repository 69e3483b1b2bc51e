/** @file --ndjson: posts as lines, in and out. */

import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { convertStream } from '../../src/batch/ndjson.ts';
import { Folder, page } from './post2md.ts';

function line(path: string, source: string): string {
  return `${JSON.stringify({ path, source })}\n`;
}

describe('--ndjson', () => {
  it('answers each line with one, in order', async () => {
    const input = ['a', 'b', 'c'].map((name) => line(name, page(name))).join('');
    const { code, stdout, stderr } = await new Folder().run(['--ndjson'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.map(({ path, markdown }) => [path, markdown])).toEqual([
      ['a', 'Hello a.\n'],
      ['b', 'Hello b.\n'],
      ['c', 'Hello c.\n'],
    ]);
    expect(lines[0].report).toMatchObject({ unchanged: false, problems: [] });
  });

  it('keeps the order with workers too', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}`);
    const input = names
      .map((name) => line(name, page('x'.repeat((97 * Number(name)) % 5_000))))
      .join('');
    const { stdout } = await new Folder().run(['--ndjson', '-j', '3', '-'], { input });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text).path),
    ).toEqual(names);
  });

  it('answers a bad line with an error, goes on, and ends with 1', async () => {
    const input = `{"path":"a"\n\n[]\n{"source":7}\n{"path":7,"source":""}\n{"path":"b"}\n${line('empty', '')}${line('z', page('z'))}`;
    const { code, stdout } = await new Folder().run(['--ndjson'], { input });
    expect(code).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.map(({ path, inputLine, error }) => [path ?? inputLine, error?.message])).toEqual([
      [1, 'this line is not a post: it is not valid JSON'],
      [3, 'this line is not a post: "source" is missing or not a string'],
      [4, 'this line is not a post: "source" is missing or not a string'],
      [5, 'this line is not a post: "path" is not a string'],
      ['b', 'this line is not a post: "source" is missing or not a string'],
      ['empty', 'the post is empty'],
      ['z', undefined],
    ]);
  });

  it('refuses a line that is not UTF-8, and goes on', async () => {
    const latin = Buffer.from(line('a', page('café')), 'latin1');
    const input = Buffer.concat([latin, Buffer.from(line('b', page('b')))]);
    const { code, stdout } = await new Folder({}).run(['--ndjson'], { input });
    const [bad, good] = stdout
      .trim()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect([code, bad.inputLine, bad.error.message]).toEqual([
      1,
      1,
      'this line is not a post: it is not valid UTF-8',
    ]);
    expect(good.path).toBe('b');
  });

  it('answers what is no object, and takes a post without a path', async () => {
    const input = `7\nnull\n${JSON.stringify({ source: page('a') })}\n`;
    const { code, stdout } = await new Folder().run(['--ndjson'], { input });
    expect(code).toBe(1);
    const [seven, nothing, post] = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(seven.error.message).toBe('this line is not a post: it is not a JSON object');
    expect(nothing.error.message).toBe('this line is not a post: it is not a JSON object');
    expect(post.markdown).toBe('Hello a.\n');
  });

  it('takes a last line without an end', async () => {
    const { stdout } = await new Folder().run(['--ndjson'], {
      input: line('a', page('a')).trimEnd(),
    });
    expect(JSON.parse(stdout).markdown).toBe('Hello a.\n');
  });

  it('of nothing is nothing', async () => {
    expect(await new Folder().run(['--ndjson'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('ends at the first failure with --fail-fast', async () => {
    const input = `{\n${line('a', page('a'))}`;
    const { code, stdout } = await new Folder().run(['--ndjson', '--fail-fast'], { input });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the stream of lines', () => {
  it('is read no further than a few lines ahead of what is taken from it', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield line(String(read), 'x');
      }
    }
    const results = convertStream(
      Readable.from(endless(), { highWaterMark: 1 }),
      {
        width: 4,
        convert: async () => ({ markdown: 'x', report: { unchanged: true, problems: [] } }),
        close: async () => {},
      },
      { strict: false, optionsOf: () => undefined },
    );
    for (let taken = 0; taken < 100; taken += 1) await results.next();
    expect(read).toBeLessThan(120);
    await results.return();
  });

  it('may break anywhere, also within a character', async () => {
    const bytes = Buffer.from(line('a', '中文🙂'));
    const stream = new PassThrough();
    const sources: unknown[] = [];
    const results = convertStream(
      stream,
      {
        width: 1,
        convert: async ({ content }) => {
          sources.push(content);
          return { markdown: '', report: { unchanged: true, problems: [] } };
        },
        close: async () => {},
      },
      { strict: false, optionsOf: () => undefined },
    );
    const done = (async () => {
      for await (const _ of results);
    })();
    for (const byte of bytes) stream.write(Buffer.of(byte));
    stream.end();
    await done;
    expect(sources).toEqual(['中文🙂']);
  });
});
