import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readOptions } from "./options.ts";
import { readScenarioFile } from "./scenario-file.ts";
import { type ScenarioReport, simulateScenario } from "./simulate.ts";

const FOLDER = fileURLToPath(new URL("./scenarios", import.meta.url));
const ORDER = ["ordinary-month.json", "first-lockdown.json", "second-wave.json"];

/** The scenarios of the repository, the ordinary month first. */
function ownScenarios(): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return names.sort((a, b) => place(a) - place(b) || a.localeCompare(b)).map((name) => `${FOLDER}/${name}`);
}

try {
  const options = readOptions(process.argv.slice(2), ownScenarios());
  const scenarios = options.files.map(readScenarioFile);
  const results: Record<string, ScenarioReport> = {};
  for (const scenario of scenarios) results[scenario.name] = simulateScenario(scenario, options);
  if (options.json) console.log(JSON.stringify({ seeds: options.seeds, scenarios: results }));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
