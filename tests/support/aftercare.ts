import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { messages } from "#db/schema/conversations.ts";
import { appointments, exchanges } from "#db/schema/exchanges.ts";
import { outbox } from "#db/schema/outbox.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { agreeTime } from "#lib/server/exchanges/agree-time.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { insertHelper, insertRequest, MORNING, type TestHelper } from "./dispatch.ts";
import type { TestCity, TestMember } from "./fixtures.ts";

type Database = Connection["db"];

/** A help that somebody proposes for a request of the city's resident. */
export type TestExchange = { id: string; requestId: string; helper: TestHelper; asker: TestMember };

/** A help that waits for the answer of the one who asked for it. */
export async function proposedHelp(db: Database, city: TestCity, capacity = 5, at = MORNING): Promise<TestExchange> {
  const helper = await insertHelper(db, city, { capacity });
  const requestId = await insertRequest(db, city);
  const asked = { key: randomUUID(), listing: requestId, with: helper.offerId, message: "" };
  const { exchangeId: id } = await proposeExchange(helper, asked, at);
  return { id, requestId, helper, asker: city.members.resident };
}

/** The same, accepted. */
export async function acceptedHelp(db: Database, city: TestCity, capacity = 5, at = MORNING): Promise<TestExchange> {
  const help = await proposedHelp(db, city, capacity, at);
  await actOnExchange(help.asker, { exchange: help.id, action: "accept", reason: null }, at);
  return help;
}

/** An hour of a day of the city, at the library. */
export const timeAt = (exchange: string, date: string, time: string) => ({
  exchange,
  date,
  time,
  minutes: 60,
  place: "Médiathèque",
  reminder: false,
});

/** What a city holds of its appointments, for assertions. */
export function aftercareOf(db: Database, cityId: string) {
  const times = (exchangeId: string) =>
    db
      .select()
      .from(appointments)
      .where(and(eq(appointments.cityId, cityId), eq(appointments.exchangeId, exchangeId)))
      .orderBy(asc(appointments.createdAt), asc(appointments.id));
  return {
    times,
    time: async (exchangeId: string, state: "proposed" | "agreed") =>
      (await times(exchangeId)).find((time) => time.state === state),
    exchange: async (id: string) =>
      (
        await db
          .select()
          .from(exchanges)
          .where(and(eq(exchanges.cityId, cityId), eq(exchanges.id, id)))
      )[0],
    events: async () => {
      const lines = await db.select().from(messages).where(eq(messages.cityId, cityId)).orderBy(asc(messages.seq));
      return lines.map(({ event }) => event);
    },
    mails: async (kind: string) => {
      const rows = await db
        .select()
        .from(outbox)
        .where(and(eq(outbox.cityId, cityId), eq(outbox.kind, kind)))
        .orderBy(asc(outbox.id));
      return rows.map(({ recipient, payload, dueAt }) => ({
        recipient,
        payload: payload as Record<string, string>,
        dueAt,
      }));
    },
    news: async () => {
      const rows = await db
        .select()
        .from(outbox)
        .where(and(eq(outbox.cityId, cityId), eq(outbox.kind, "exchange-news")))
        .orderBy(asc(outbox.id));
      return rows.map(({ recipient, payload }) => `${(payload as { news: string }).news} ${recipient}`);
    },
  };
}

/** The two agree on a time, proposed by the helper. Gives its id. */
export async function agreedTime(
  db: Database,
  city: TestCity,
  help: TestExchange,
  [date, time]: readonly [string, string],
  { at = MORNING, helperReminder = false, askerReminder = false } = {},
): Promise<string> {
  const seen = aftercareOf(db, city.id);
  await suggestTime(help.helper, { ...timeAt(help.id, date, time), reminder: helperReminder }, at);
  const id = (await seen.time(help.id, "proposed"))?.id ?? "";
  await agreeTime(help.asker, { exchange: help.id, appointment: id, reminder: askerReminder }, at);
  return id;
}
