/** @file The scenarios by their names in the list of cases: adding one is adding it here. */

import { INPUT_SCENARIOS } from './input.ts';
import { NAME_SCENARIOS } from './names.ts';
import { OUTPUT_SCENARIOS } from './output.ts';
import { PROCESS_SCENARIOS } from './process.ts';
import { CannotStage, type Scenario, Stage } from './stage.ts';

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...INPUT_SCENARIOS,
  ...OUTPUT_SCENARIOS,
  ...NAME_SCENARIOS,
  ...PROCESS_SCENARIOS,
};

/** What is not as expected; undefined for a scenario that isn't staged here, or can't be. */
export async function runScenario(id: string): Promise<string[] | undefined> {
  const scenario = SCENARIOS[id];
  if (scenario === undefined) return undefined;
  const stage = new Stage();
  try {
    await scenario(stage);
  } catch (error) {
    if (error instanceof CannotStage) return undefined;
    stage.expect(false, `stopped: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    stage.clear();
  }
  return stage.flaws;
}
