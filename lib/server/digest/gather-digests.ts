import "server-only";
import type { Db } from "#db/client.ts";
import { type ListingLine, listListingLines } from "#db/queries/digest-cards.ts";
import { listOwnExchanges, listOwnListings } from "#db/queries/digest-own.ts";
import type { DigestReader } from "#db/queries/digest-readers.ts";
import { listOfferers, listRequestsToTell } from "#db/queries/digest-requests.ts";
import { listToldItems } from "#db/queries/digests.ts";
import { chooseDigest, type DigestChoice, type OwnThing } from "#lib/notifications/digest-choice.ts";
import { DIGEST_MOST, MEETING_DAYS, newsItem, WAITING_DAYS } from "#lib/notifications/digest-parts.ts";
import type { DigestRun } from "./digest-run.ts";
import { findNearest } from "./find-nearest.ts";

const DAY_MS = 86_400_000;

/** What to tell each of some members, and the lines of the requests among it. Members without anything are there too. */
export type GatheredDigests = { choices: Map<string, DigestChoice>; lines: Map<string, ListingLine> };

/** Requests by member: those that they were asked for or could answer, and those near whoever offers nothing. */
async function gatherRequests(
  db: Db,
  run: DigestRun,
  readers: readonly DigestReader[],
): Promise<Map<string, string[]>> {
  const members = { cityId: run.city.id, memberIds: readers.map(({ memberId }) => memberId), now: run.now };
  const fitting = await listRequestsToTell(db, { ...members, most: DIGEST_MOST.requests });
  const offerers = await listOfferers(db, members);
  const others = readers.filter(({ memberId }) => !offerers.has(memberId));
  const near = await findNearest(db, run, others);
  return new Map(
    members.memberIds.map((id) => [id, [...new Set([...(fitting.get(id) ?? []), ...(near.get(id) ?? [])])]]),
  );
}

async function gatherOwn(db: Db, { city, now }: DigestRun, memberIds: readonly string[]) {
  const members = { cityId: city.id, memberIds, now };
  const exchanges = await listOwnExchanges(db, { ...members, meetingDays: MEETING_DAYS.weekly });
  const listings = await listOwnListings(db, { ...members, waitingDays: WAITING_DAYS });
  return (id: string): OwnThing[] => [...(exchanges.get(id) ?? []), ...(listings.get(id) ?? [])];
}

async function gatherToldNews(db: Db, { city, news }: DigestRun, memberIds: readonly string[]) {
  const items = news.map(({ id }) => newsItem(id));
  const told = new Map<string, Set<string>>();
  for (const { memberId, item } of await listToldItems(db, { cityId: city.id, memberIds, items })) {
    told.set(memberId, (told.get(memberId) ?? new Set()).add(item));
  }
  return told;
}

/** A daily digest tells of a meeting when it is near, not a week before. */
function isNear({ startsAt }: OwnThing, { preferences }: DigestReader, now: Date): boolean {
  return startsAt === null || startsAt.getTime() < now.getTime() + MEETING_DAYS[preferences.digestRhythm] * DAY_MS;
}

/** Gathers what some members of a city are to be told, by a few statements for all of them. */
export async function gatherDigests(
  db: Db,
  run: DigestRun,
  readers: readonly DigestReader[],
): Promise<GatheredDigests> {
  const memberIds = readers.map(({ memberId }) => memberId);
  const requests = await gatherRequests(db, run, readers);
  const own = await gatherOwn(db, run, memberIds);
  const toldNews = await gatherToldNews(db, run, memberIds);
  const ids = [...new Set([...requests.values()].flat())];
  const lines = await listListingLines(db, { cityId: run.city.id, ids, now: run.now });
  const choices = readers.map((reader) => {
    const { memberId, preferences, reachedBy } = reader;
    const wantsNews = reachedBy.mail && preferences.mail.includes("cityNews");
    const found = {
      requestIds: (requests.get(memberId) ?? []).filter((id) => lines.has(id)),
      own: own(memberId).filter((thing) => isNear(thing, reader, run.now)),
      news: wantsNews ? [...run.news] : [],
    };
    return [memberId, chooseDigest(found, toldNews.get(memberId) ?? new Set())] as const;
  });
  return { choices: new Map(choices), lines };
}
