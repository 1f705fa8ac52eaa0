import { type Figures, figuresOf } from "#lib/simulation/figures.ts";
import type { PolicyName } from "#lib/simulation/policies/policy.ts";
import { runPolicy } from "#lib/simulation/run-policy.ts";
import type { Scenario } from "#lib/simulation/scenario.ts";
import { type Summary, summaryOf } from "#lib/simulation/summary.ts";
import type { SimulateOptions } from "./options.ts";
import { tableHead, tableLine } from "./table.ts";

/** Time between two lines of progress, by the clock of the machine. */
const PROGRESS_MS = 5_000;

export type PolicyReport = Summary & { runs: (Figures & { seed: number; ms: number })[] };
export type ScenarioReport = { residents: number; days: number; policies: Partial<Record<PolicyName, PolicyReport>> };

/** Says on standard error how far a long run is. */
function progressOf(label: string): (day: number, days: number) => void {
  let told = performance.now();
  return (day, days) => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    console.error(`  ${label}: day ${day + 1} of ${days}`);
  };
}

function report(scenario: Scenario, policy: PolicyName, seeds: readonly number[]): PolicyReport {
  const runs = seeds.map((seed) => {
    const start = performance.now();
    const onDay = progressOf(`${scenario.name}, ${policy}, seed ${seed}`);
    const figures = figuresOf(runPolicy({ scenario, policy, seed, onDay }));
    return { seed, ms: Math.round(performance.now() - start), ...figures };
  });
  return { ...summaryOf(runs), runs };
}

/** Runs every policy asked for on a scenario, and prints its table on standard error as it goes. */
export function simulateScenario(scenario: Scenario, { policies, seeds }: SimulateOptions): ScenarioReport {
  const residents = scenario.quartiers.reduce((sum, { population }) => sum + population, 0);
  console.error(`\n${scenario.name}: ${residents} residents, ${scenario.days} days, seeds ${seeds.join(" ")}`);
  console.error(tableHead());
  const done: ScenarioReport["policies"] = {};
  for (const policy of policies) {
    const summary = report(scenario, policy, seeds);
    done[policy] = summary;
    console.error(tableLine(policy, summary));
  }
  return { residents, days: scenario.days, policies: done };
}
