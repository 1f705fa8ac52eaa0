import { cpus } from "node:os";
import type { RiskCode } from "#lib/moderation/finding.ts";
import { type Aim, printAims } from "./aims.ts";
import { benchQueue, type QueueFigures } from "./moderation-queue.ts";
import { benchRules, type RulesFigures } from "./moderation-rules.ts";

const MIN_PRECISION = 0.95;
const MIN_RECALL = 0.9;
const MAX_LONG_US = 1_000;
const MAX_HOSTILE_US = 10_000;
const MAX_NEXT_MS = 50;
/** What issue 7 asks the most of. */
const STRICT: readonly RiskCode[] = ["contact_phone", "contact_email", "money_asked", "scam"];

export type ModerationFigures = {
  machine: { node: string; cpus: number };
  aims: Aim[];
  rules: RulesFigures;
  queue: QueueFigures;
};

function atLeast(name: string, least: number, value: number | null): Aim {
  return { name, aim: `≥ ${least}`, value, met: value === null ? null : value >= least };
}
function atMost(name: string, most: number, value: number): Aim {
  return { name, aim: `≤ ${most}`, value, met: value <= most };
}

function judgeRules({ quality, long, hostile }: RulesFigures): Aim[] {
  const sets = [["corpus", quality.corpus] as const, ["held out", quality.heldOut] as const];
  return [
    ...sets.flatMap(([name, { codes }]) =>
      STRICT.flatMap((code) => [
        atLeast(`${code}, ${name}: precision`, MIN_PRECISION, codes[code].precision),
        atLeast(`${code}, ${name}: recall`, MIN_RECALL, codes[code].recall),
      ]),
    ),
    atMost("rules on 2,000 characters, p95 in microseconds", MAX_LONG_US, long.p95Us),
    atMost("rules on a hostile text, the most microseconds", MAX_HOSTILE_US, hostile.maxUs),
  ];
}

function judgeQueue({ next, race }: QueueFigures): Aim[] {
  return [
    atMost("next of 10,000 open cases, p95 in ms", MAX_NEXT_MS, next.p95Ms),
    atMost("cases of 500 that two moderators both got", 0, race.seenByBoth),
    atLeast("cases of 500 that either got", race.items, race.taken),
  ];
}

/** Moderation: how well and how fast the rules read, and how fast the queue gives what is next. */
export async function benchModeration(): Promise<ModerationFigures> {
  const rules = await benchRules();
  const queue = await benchQueue();
  const aims = [...judgeRules(rules), ...judgeQueue(queue)];
  printAims(aims);
  return { machine: { node: process.version, cpus: cpus().length }, aims, rules, queue };
}
