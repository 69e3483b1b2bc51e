import type { Scenario } from './stage.ts';
export const INPUT_SCENARIOS: Readonly<Record<string, Scenario>> = {};
