import { POLICIES, type PolicyName } from "#lib/simulation/policies/policy.ts";

export type SimulateOptions = { files: string[]; policies: readonly PolicyName[]; seeds: number[]; json: boolean };

const USAGE = `usage: npm run simulate -- [--scenario FILE] [--policy ${POLICIES.join("|")}] [--seed N] [--json]`;
const SEEDS = [1, 2, 3, 4, 5];

const isPolicy = (name: string): name is PolicyName => (POLICIES as readonly string[]).includes(name);

function refuse(problem: string): never {
  throw new RangeError(`${problem}\n${USAGE}`);
}

function readPolicy(name: string): readonly PolicyName[] {
  return isPolicy(name) ? [name] : refuse(`no policy "${name}"`);
}

function readSeed(text: string): number[] {
  return /^\d{1,9}$/.test(text) ? [Number(text)] : refuse(`a seed is a whole number, not "${text}"`);
}

/** Reads the command line; `files` are the scenarios to run when none is named. Throws a RangeError that says what is wrong. */
export function readOptions(words: readonly string[], files: string[]): SimulateOptions {
  const options: SimulateOptions = { files, policies: POLICIES, seeds: SEEDS, json: false };
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === "--json") {
      options.json = true;
      continue;
    }
    const value = left.shift() ?? refuse(`${word} needs a value`);
    if (word === "--scenario") options.files = [value];
    else if (word === "--policy") options.policies = readPolicy(value);
    else if (word === "--seed") options.seeds = readSeed(value);
    else refuse(`unknown option ${word}`);
  }
  return options;
}
