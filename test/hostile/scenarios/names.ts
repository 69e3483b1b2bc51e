import type { Scenario } from './stage.ts';
export const NAME_SCENARIOS: Readonly<Record<string, Scenario>> = {};
