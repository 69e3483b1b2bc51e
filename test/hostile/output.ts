/** @file Checks of the written file as text: what must not stand in it, and what its front matter says to its readers. */

import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import { bodyOf } from '../product.ts';
import type { Check } from './manifest.ts';

/** The keys that post2md may add (contract, section 2). */
const ADDED: ReadonlySet<string> = new Set(
  'title date author from tags description image contributors scraped render_with_liquid'.split(
    ' ',
  ),
);

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const LIQUID = /\{\{|\{%/;

/** Everything in the file that is not as the case wants it. */
export function outputFlaws(check: Check, source: string, output: string): string[] {
  const head = /^---\n([\s\S]*?\n)---\n/.exec(output)?.[1] ?? '';
  const body = bodyOf(output);
  const inert = !LIQUID.test(body);
  return [
    ...(check.forbidOut ?? []).map((text) => output.includes(text) && `the file holds "${text}"`),
    check.maxOutKb !== undefined &&
      output.length > check.maxOutKb * 1024 &&
      `${(output.length / 1024).toFixed()} KiB written`,
    check.noCtl && CONTROL.test(output) && 'a control character in the file',
    check.noCr && output.includes('\r') && 'a carriage return in the file',
    check.noBom && output.includes('\ufeff') && 'a byte order mark in the file',
    check.liquidInert && !inert && `live template syntax: ${near(body)}`,
    check.liquidInertOrFlag &&
      !inert &&
      !/^render_with_liquid: false$/m.test(head) &&
      `template syntax without render_with_liquid: false: ${near(body)}`,
    ...frontMatterFlaws(check, source, head),
  ].filter((flaw) => typeof flaw === 'string');
}

function near(body: string): string {
  const at = body.search(LIQUID);
  return body.slice(Math.max(0, at - 20), at + 40);
}

function frontMatterFlaws(check: Check, source: string, head: string): (string | false)[] {
  const values = readYaml(head);
  if (values === undefined) return [`front matter that js-yaml can't read: ${head.slice(0, 200)}`];
  const wrong = Object.entries(check.fm ?? {}).filter(
    ([key, value]) => !isDeepStrictEqual(values[key], value),
  );
  const keys = new Set(ADDED);
  for (const [, key = ''] of source.matchAll(/^([\w-]+):/gm)) keys.add(key);
  const strange = Object.keys(values).filter((key) => !keys.has(key));
  return [
    wrong.length > 0 &&
      `front matter: ${wrong.map(([key]) => `${key} is ${JSON.stringify(values[key])}`).join(', ')}`,
    check.fmKeysOnly === true && strange.length > 0 && `a key from nowhere: ${strange.join(' ')}`,
    check.fmNoRefs === true && /: [&*]|- [&*]/.test(head) && 'an anchor or an alias',
    check.noProto === true &&
      Object.getPrototypeOf(values) !== Object.prototype &&
      'a changed prototype',
    check.psych === true && psychFlaw(check, head),
  ];
}

function readYaml(head: string): Record<string, unknown> | undefined {
  if (head === '') return {};
  try {
    const values = load(head);
    return typeof values === 'object' && values !== null ? { ...values } : undefined;
  } catch {
    return undefined;
  }
}

const PSYCH =
  'require "yaml"; require "json"; puts JSON.generate(YAML.safe_load(STDIN.read, permitted_classes: [Date, Time]))';

/** What Jekyll's reader makes of the values that the case names; nothing where Ruby isn't installed. */
function psychFlaw(check: Check, head: string): string | false {
  const read = spawnSync('ruby', ['-rdate', '-e', PSYCH], { input: head, encoding: 'utf8' });
  if (read.error) return false;
  if (read.status !== 0) return `Psych refuses the front matter: ${read.stderr.slice(0, 120)}`;
  const values = JSON.parse(read.stdout);
  const wrong = Object.entries(check.fm ?? {}).filter(
    ([key, value]) => !isDeepStrictEqual(values[key], value),
  );
  return wrong.length > 0 && `Psych reads ${wrong.map(([key]) => key).join(', ')} otherwise`;
}
