/** @file How often the laws are tried, and from which seed: both can be set from outside. */

import type { Parameters } from 'fast-check';

/** PROPERTY_RUNS and PROPERTY_SEED. A wide search has a new seed each time, every other run the same; it stands in the tests' names. */
export const RUNS: number = Number(process.env.PROPERTY_RUNS ?? 200);
export const SEED: number = Number(
  process.env.PROPERTY_SEED ?? (process.env.PROPERTY_RUNS ? Date.now() % 2 ** 31 : 20_261_124),
);

export const PARAMETERS: Parameters<unknown> = { numRuns: RUNS, seed: SEED, endOnFailure: false };

/** Milliseconds that a law may take: more for more runs. */
export const PATIENCE: number = 60_000 + RUNS * 100;
