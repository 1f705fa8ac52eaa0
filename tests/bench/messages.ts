import { cpus } from "node:os";
import { type Aim, printAims } from "./aims.ts";
import { benchLive, type Live } from "./messages-live.ts";
import { benchRace, type Race } from "./messages-race.ts";
import { benchSends, type Sends } from "./messages-sends.ts";

const MAX_SEEN_MS = 300;
const MAX_STREAM_KB = 100;

export type MessagesFigures = {
  machine: { node: string; cpus: number };
  aims: Aim[];
  live: Live;
  race: Race;
  sends: Sends;
};

function judge(live: Live, race: Race): Aim[] {
  const most = live.seen.at(-1);
  const atMost = (name: string, most: number, value: number | null): Aim => ({
    name,
    aim: `≤ ${most}`,
    value,
    met: value === null ? null : value <= most,
  });
  return [
    atMost(`sent to seen with ${most?.streams} streams, p95 in ms`, MAX_SEEN_MS, most?.p95Ms ?? null),
    atMost("memory of a stream, kB", MAX_STREAM_KB, live.memory.perStreamKb),
    {
      name: `${race.runs} races of ${race.parallel} acceptances: runs with one winner`,
      aim: `= ${race.runs}`,
      value: race.runsWithOneWinner,
      met: race.runsWithOneWinner === race.runs,
    },
  ];
}

/** Conversations: how soon a message is seen with many who listen, who wins a race, and how many are sent a second. */
export async function benchMessages(): Promise<MessagesFigures> {
  const race = await benchRace();
  const sends = await benchSends();
  const live = await benchLive();
  const aims = judge(live, race);
  printAims(aims);
  return { machine: { node: process.version, cpus: cpus().length }, aims, live, race, sends };
}
