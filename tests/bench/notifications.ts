import { cpus } from "node:os";
import { type Aim, printAims } from "./aims.ts";
import { benchDigest, type DigestFigures } from "./notifications-digest.ts";
import { benchKills, type Kills } from "./notifications-kills.ts";
import { benchPublish, type Published } from "./notifications-publish.ts";

const MOST = { publishMs: 2_000, digestMinutes: 15, peakMb: 600, slower: 1.5, twicePerKill: 1 } as const;

export type NotificationFigures = {
  machine: { node: string; cpus: number };
  aims: Aim[];
  publish: Published;
  digest: DigestFigures;
  kills: Kills;
};

const atMost = (name: string, most: number, value: number): Aim => ({
  name,
  aim: `≤ ${most}`,
  value,
  met: value <= most,
});

function judge(publish: Published, digest: DigestFigures, kills: Kills): Aim[] {
  const round = (value: number) => Math.round(value * 100) / 100;
  const { idle, meanwhile } = digest.app;
  return [
    atMost("publish to the author's mail, p95 in ms", MOST.publishMs, publish.toAuthor.p95Ms),
    atMost("publish to the first helper's mail, p95 in ms", MOST.publishMs, publish.toHelper.p95Ms),
    atMost(
      `${digest.subscribers} digests written and delivered, minutes`,
      MOST.digestMinutes,
      round(digest.totalSeconds / 60),
    ),
    atMost("worker meanwhile, peak MB", MOST.peakMb, digest.peakMb),
    atMost("site meanwhile: p95 by p95 before", MOST.slower, round(meanwhile.p95Ms / idle.p95Ms)),
    atMost(`mails lost by ${kills.kills} kills`, 0, kills.lost),
    atMost("mails sent again by one kill, at most", MOST.twicePerKill, kills.mostByOneKill),
  ];
}

/** Messages to people: how soon they come, the digests of a whole city, and what is left of them when workers are killed. */
export async function benchNotifications(): Promise<NotificationFigures> {
  const publish = await benchPublish();
  const kills = await benchKills();
  const digest = await benchDigest();
  const aims = judge(publish, digest, kills);
  printAims(aims);
  return { machine: { node: process.version, cpus: cpus().length }, aims, publish, digest, kills };
}
