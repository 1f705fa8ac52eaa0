import "server-only";
import type { Db } from "#db/client.ts";
import type { DigestReader } from "#db/queries/digest-readers.ts";
import { claimDigests, insertDigestItems, markDigestsSent, tryDigestLock } from "#db/queries/digests.ts";
import { insertOutboxMessages } from "#db/queries/outbox.ts";
import { chooseDigest, type DigestChoice, itemsOf } from "#lib/notifications/digest-choice.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { composeDigest } from "./compose-digest.ts";
import type { DigestRun } from "./digest-run.ts";
import { gatherDigests } from "./gather-digests.ts";

export type WrittenDigests = { sent: number; empty: number };

/** Notes what is told, and takes out of the choices what turns out to have been told before. */
async function noteTold(
  tx: Db,
  { city, now }: DigestRun,
  choices: ReadonlyMap<string, DigestChoice>,
): Promise<Map<string, DigestChoice>> {
  const items = [...choices].flatMap(([memberId, choice]) => itemsOf(choice).map((item) => ({ memberId, item })));
  const noted = await insertDigestItems(tx, { cityId: city.id, items, now });
  const fresh = new Set(noted.map(({ memberId, item }) => `${memberId} ${item}`));
  const kept = new Map<string, DigestChoice>();
  for (const [memberId, choice] of choices) {
    const told = new Set(itemsOf(choice).filter((item) => !fresh.has(`${memberId} ${item}`)));
    kept.set(memberId, chooseDigest(choice, told));
  }
  return kept;
}

/**
 * Writes the digests of some members in one transaction: that they had one, what it told, and the messages. Null when
 * somebody else writes digests of this city at this moment.
 */
export function writeDigestBatch(
  db: Db,
  run: DigestRun,
  readers: readonly DigestReader[],
): Promise<WrittenDigests | null> {
  const cityId = run.city.id;
  const { day } = run.morning;
  return db.transaction(async (tx) => {
    if (!(await tryDigestLock(tx, cityId))) return null;
    const memberIds = readers.map(({ memberId }) => memberId);
    const claimed = await claimDigests(tx, { cityId, memberIds, day, now: run.now });
    const due = readers.filter(({ memberId }) => claimed.has(memberId));
    const { choices, lines } = await gatherDigests(tx, run, due);
    const told = await noteTold(tx, run, choices);
    const messages = due.map((reader) => {
      const choice = told.get(reader.memberId);
      return choice && itemsOf(choice).length > 0 ? composeDigest({ run, reader, choice, lines }) : [];
    });
    const sent = due.filter((_, at) => (messages[at] ?? []).length > 0);
    await markDigestsSent(tx, { cityId, memberIds: sent.map(({ memberId }) => memberId), day });
    const written = await insertOutboxMessages(tx, messages.flat());
    if (written > 0) await enqueue(tx, "drain-outbox", { cityId });
    return { sent: sent.length, empty: due.length - sent.length };
  });
}
