import type { Scenario } from './stage.ts';
export const OUTPUT_SCENARIOS: Readonly<Record<string, Scenario>> = {};
