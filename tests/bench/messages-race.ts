import { and, eq, inArray } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { recordProposal } from "#lib/server/exchanges/record-proposal.ts";
import { insertCity, insertListing, insertMember, type TestCity, type TestMember } from "../support/fixtures.ts";
import { withOwnDatabase } from "./own-database.ts";

const RUNS = 100;
const PARALLEL = 50;
/** As many as a busy application has. */
const POOL = 20;
const DAY_MS = 86_400_000;

export type Race = {
  runs: number;
  /** Proposals of one request that are all accepted at the same moment. */
  parallel: number;
  runsWithOneWinner: number;
  /** Least and most winners of a run. */
  winners: { min: number; max: number };
  /** Answers that were neither a win nor a clear sentence. */
  faults: number;
};

const CENTRE = { lng: 6.0241, lat: 47.2378 };
const TITLE = "Besoin de quelques courses";

async function propose(db: Connection["db"], city: TestCity, helpers: readonly TestMember[]): Promise<string[]> {
  const request = await insertListing(db, { city }, { title: TITLE });
  const now = new Date();
  const ids: string[] = [];
  for (const helper of helpers) {
    const proposal = {
      cityId: city.id,
      about: { id: request, kind: "request", category: "shopping", title: TITLE },
      requestId: request,
      offerId: null,
      helperId: helper.id,
      beneficiaryId: city.members.resident.id,
      proposedBy: "helper",
      expiresAt: new Date(now.getTime() + DAY_MS),
    } as const;
    const made = await db.transaction((tx) => recordProposal(tx, proposal, now));
    if (made) ids.push(made.exchangeId);
  }
  return ids;
}

async function race(db: Connection["db"], city: TestCity, ids: readonly string[]) {
  const accept = (exchange: string) =>
    actOnExchange(city.members.resident, { exchange, action: "accept", reason: null }, new Date());
  const answers = await Promise.allSettled(ids.map(accept));
  const faults = answers.filter((one) => one.status === "rejected" && !(one.reason instanceof Refusal)).length;
  const accepted = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, city.id), inArray(exchanges.id, [...ids]), eq(exchanges.status, "accepted")));
  return { winners: accepted.length, faults };
}

/** Fifty proposals of one request, accepted all at once, again and again: how many are agreed each time. */
export async function benchRace(): Promise<Race> {
  return withOwnDatabase({ pool: POOL, durable: false }, async ({ db }) => {
    const city = await insertCity(db, { slug: "course", timeZone: "Europe/Paris", centre: CENTRE });
    const place = { cityId: city.id, citySlug: city.slug, quartier: city.quartiers[0] };
    const helpers: TestMember[] = [];
    for (let n = 0; n < PARALLEL; n++) helpers.push(await insertMember(db, place));
    const winners: number[] = [];
    let faults = 0;
    for (let run = 0; run < RUNS; run++) {
      const result = await race(db, city, await propose(db, city, helpers));
      winners.push(result.winners);
      faults += result.faults;
    }
    const [min, max] = [Math.min(...winners), Math.max(...winners)];
    const runsWithOneWinner = winners.filter((count) => count === 1).length;
    console.error(`\n${RUNS} races of ${PARALLEL}: ${min} to ${max} winners, ${faults} faults`);
    return { runs: RUNS, parallel: PARALLEL, runsWithOneWinner, winners: { min, max }, faults };
  });
}
