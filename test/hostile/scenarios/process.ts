import type { Scenario } from './stage.ts';
export const PROCESS_SCENARIOS: Readonly<Record<string, Scenario>> = {};
