/** @file How often the laws are tried, and from which seed: both can be set from outside. */

import type { Parameters } from 'fast-check';

/** PROPERTY_RUNS and PROPERTY_SEED; the seed is new at every run and stands in the tests' names. */
export const RUNS: number = Number(process.env.PROPERTY_RUNS ?? 200);
export const SEED: number = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

export const PARAMETERS: Parameters<unknown> = { numRuns: RUNS, seed: SEED, endOnFailure: false };

/** Milliseconds that a law may take: more for more runs. */
export const PATIENCE: number = 60_000 + RUNS * 100;
