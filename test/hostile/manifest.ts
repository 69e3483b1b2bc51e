/** @file The list of hostile cases that lies beside the project: what each is and what is expected of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from '../shared.ts';
import { bombFor } from './bombs.ts';

/** What a program can check of a case; sizes in MiB and KiB, times in milliseconds. */
export interface Check {
  readonly outcome?: 'convert' | 'reject' | 'either';
  /** Stands in the message, in any case. */
  readonly msg?: string;
  readonly maxMs?: number;
  readonly maxMsPerMb?: number;
  readonly maxRssMb?: number;
  readonly maxOutKb?: number;
  readonly noLive?: boolean;
  /** Texts that a reader of the rendered page sees. */
  readonly text?: readonly string[];
  readonly exactText?: boolean;
  /** Elements that the rendered page has not. */
  readonly forbid?: readonly string[];
  readonly forbidText?: readonly (readonly [element: string, text: string])[];
  /** Strings that the file has not. */
  readonly forbidOut?: readonly string[];
  readonly hrefExact?: boolean;
  readonly liquidInert?: boolean;
  readonly liquidInertOrFlag?: boolean;
  readonly fm?: Readonly<Record<string, unknown>>;
  readonly fmKeysOnly?: boolean;
  readonly fmNoRefs?: boolean;
  readonly psych?: boolean;
  readonly noProto?: boolean;
  readonly noCtl?: boolean;
  readonly noCr?: boolean;
  readonly noBom?: boolean;
  readonly nameSafe?: boolean;
  readonly termSafe?: boolean;
  readonly termBidiSafe?: boolean;
}

export interface Case {
  readonly id: string;
  readonly class: string;
  readonly variant: string;
  readonly kind: 'file' | 'scenario';
  readonly file?: string;
  readonly generated?: boolean;
  readonly bytes?: number;
  readonly expect: string;
  readonly check?: Check;
}

const folder = shared('hostile');

/** Undefined where the folder is absent. */
export function readCases(): Case[] | undefined {
  if (folder === undefined) return undefined;
  const { cases } = JSON.parse(readFileSync(join(folder, 'hostile.json'), 'utf8'));
  return cases;
}

/** The case's input, read or made; undefined for a kind of bomb that has no maker here. */
export function inputOf(hostile: Case): Uint8Array | undefined {
  if (!hostile.generated) return readFileSync(join(folder ?? '', hostile.file ?? ''));
  const bomb = bombFor(hostile.class, hostile.variant);
  return bomb && new TextEncoder().encode(bomb(hostile.bytes ?? 10_000_000));
}
