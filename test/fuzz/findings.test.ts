/** @file What `npm run fuzz` found stays mended: every input under fixtures/fuzz, in a folder named for its kind, breaks no law. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Input, KINDS } from './input.ts';
import { breachOf } from './properties.ts';

const FOLDER = 'fixtures/fuzz';

const findings: readonly (readonly [string, Input])[] = readdirSync(FOLDER).flatMap((name) => {
  const kind = KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`${FOLDER}/${name} is named for no kind of input`);
  return readdirSync(join(FOLDER, name)).map((file) => {
    const content = readFileSync(join(FOLDER, name, file));
    const input: Input =
      kind === 'bytes' ? { kind, content } : { kind, content: content.toString() };
    return [`${name}/${file}`, input] as const;
  });
});

it.each(findings)('%s', (_, input) => {
  expect(breachOf(input)).toBeUndefined();
});
