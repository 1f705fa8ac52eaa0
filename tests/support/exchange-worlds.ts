import { and, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { insertBlock } from "#db/queries/blocks.ts";
import { appointments, thanks } from "#db/schema/exchanges.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { agreeTime } from "#lib/server/exchanges/agree-time.ts";
import { giveThanks } from "#lib/server/exchanges/give-thanks.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { blockMember } from "#lib/server/safety/block-member.ts";
import { timeAt } from "./aftercare.ts";
import { startTalk, type Talk, write } from "./conversations.ts";
import { insertListing, type TestCity } from "./fixtures.ts";

type Database = Connection["db"];

const DAY_MS = 86_400_000;
/** What nobody but the two may ever be sent. */
export const SECRET = "SECRET";

/** How far the two have come. `known`: there is a request, and nothing else. `apart`: the beneficiary blocked the helper. */
export type Stage = "known" | "proposed" | "agreed" | "suggested" | "timed" | "shared" | "done" | "thanked" | "apart";

/** What the two have in a city, for whoever tries to reach it. */
export type World = Talk & {
  /** An open offer of the helper. */
  offer: string;
  appointment: string;
  thanks: string;
  /** A day of the city to come. */
  day: string;
};

async function suggest(db: Database, { city, exchange, helper, day }: World): Promise<string> {
  await suggestTime(helper, timeAt(exchange, day, "10:00"), new Date());
  const [time] = await db
    .select({ id: appointments.id })
    .from(appointments)
    .where(and(eq(appointments.cityId, city.id), eq(appointments.exchangeId, exchange)));
  return time?.id ?? "";
}

async function thank(db: Database, { exchange, helper }: Talk): Promise<string> {
  await giveThanks(helper, { exchange, body: "Un plaisir.", isPublic: true }, new Date());
  const [note] = await db.select({ id: thanks.id }).from(thanks);
  return note?.id ?? "";
}

const REACHED: Record<Stage, readonly Stage[]> = {
  known: [],
  proposed: [],
  agreed: ["agreed"],
  suggested: ["agreed", "suggested"],
  timed: ["agreed", "suggested", "timed"],
  shared: ["agreed", "shared"],
  done: ["agreed", "done"],
  thanked: ["agreed", "done", "thanked"],
  apart: ["apart"],
};

/** Brings two people of a city as far as a stage, through the use cases; what they had before is gone. */
export async function bringTo(db: Database, city: TestCity, stage: Stage): Promise<World> {
  await db.execute("truncate conversations, exchanges, listings, reports, blocks, rate_limits, outbox cascade");
  // So long ago that what did not take place can be told.
  const before = new Date(Date.now() - 2 * DAY_MS);
  const talk = await startTalk(db, city, before);
  await write(db, talk, talk.beneficiary, SECRET);
  const offer = await insertListing(db, { city, author: talk.helper }, { kind: "offer" });
  const day = addDays(localDay(new Date(), city.timeZone).date, 3);
  const world: World = { ...talk, offer, appointment: "", thanks: "", day };
  if (stage === "known") await db.execute("truncate conversations, exchanges cascade");
  const { helper, beneficiary, exchange } = world;
  const phone = { exchange, phone: "0600000000", email: null, address: null };
  const steps: Partial<Record<Stage, () => Promise<unknown>>> = {
    agreed: () => actOnExchange(beneficiary, { exchange, action: "accept", reason: null }, before),
    suggested: async () => ({ appointment: await suggest(db, world) }),
    timed: () => agreeTime(beneficiary, { exchange, appointment: world.appointment, reminder: false }, new Date()),
    shared: async () => {
      for (const member of [helper, beneficiary]) await shareContacts(member, phone, new Date());
    },
    done: () => sayDone(beneficiary, { exchange, body: "" }, new Date()),
    thanked: async () => ({ thanks: await thank(db, talk) }),
    apart: () => fallOut(db, stage, world),
  };
  for (const step of REACHED[stage]) Object.assign(world, (await steps[step]?.()) as Partial<World> | undefined);
  return world;
}

/** The beneficiary blocks the helper, from their exchange where there is one. */
export async function fallOut(db: Database, stage: Stage, { city, exchange, helper, beneficiary }: World) {
  if (stage !== "known") return blockMember(beneficiary, { exchange }, new Date());
  return insertBlock(db, { cityId: city.id, memberId: beneficiary.id, otherId: helper.id, now: new Date() });
}

const TABLES = [
  "appointments",
  "blocks",
  "contact_reveals",
  "conversation_members",
  "conversations",
  "exchanges",
  "invitations",
  "listings",
  "messages",
  "outbox",
  "report_messages",
  "report_readings",
  "reports",
  "shared_contacts",
  "thanks",
];

/** What is written about exchanges, in short: the same as long as nothing changes. */
export async function printOf(db: Database): Promise<string> {
  const rows = TABLES.map((table) => `select '${table} ' || t::text as line from ${table} t`).join(" union all ");
  const [row] = await db.execute<{ print: string }>(
    `select md5(string_agg(line, '|' order by line)) as print from (${rows}) as written`,
  );
  return row?.print ?? "";
}
