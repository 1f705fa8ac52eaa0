import { readFileSync } from "node:fs";
import { readScenario } from "#lib/simulation/scenario.schema.ts";
import type { Scenario } from "#lib/simulation/scenario.ts";

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new RangeError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The scenario of a file. Throws a RangeError with every problem and its path. */
export function readScenarioFile(file: string): Scenario {
  const read = readScenario(parse(file));
  if ("problems" in read) throw new RangeError([`${file} is not a scenario:`, ...read.problems].join("\n  "));
  return read.scenario;
}
