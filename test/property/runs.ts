/** @file How often the laws are tried, and from which seed: both can be set from outside. */

import type { Parameters } from 'fast-check';

/** PROPERTY_RUNS and PROPERTY_SEED, which stand in the tests' names. Two runs try the same pages: to hunt for others, give another seed. */
export const RUNS: number = Number(process.env.PROPERTY_RUNS ?? 200);
export const SEED: number = Number(process.env.PROPERTY_SEED ?? 20_261_124);

export const PARAMETERS: Parameters<unknown> = { numRuns: RUNS, seed: SEED, endOnFailure: false };

/** Milliseconds that a law may take: more for more runs. */
export const PATIENCE: number = 60_000 + RUNS * 100;
