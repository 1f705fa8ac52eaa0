import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { messages } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { helperRecords } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import type { ExchangeAction } from "#lib/exchanges/exchange-life.ts";
import type { Member } from "#lib/identity/member.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";
import { type Act, actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { type Applied, applyExchangeAction } from "#lib/server/exchanges/apply-exchange-action.ts";
import { holdExchange } from "#lib/server/exchanges/hold-exchange.ts";
import { type Proposing, proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";

type Database = Connection["db"];

/** Proposes about a listing, by a form of its own, and gives the exchange. */
export async function propose(
  member: Member,
  listing: string,
  now: Date,
  { with: other = null, message = "", key = randomUUID() }: Partial<Omit<Proposing, "listing">> = {},
): Promise<string> {
  return (await proposeExchange(member, { key, listing, with: other, message }, now)).exchangeId;
}

/** One of the two presses a button. */
export function act(
  member: Member,
  exchange: string,
  action: Act["action"],
  now: Date,
  reason: Act["reason"] = null,
): Promise<void> {
  return actOnExchange(member, { exchange, action, reason }, now);
}

/** What the clock, or a page of its own, does to an exchange. */
export async function apply(
  db: Database,
  cityId: string,
  id: string,
  action: ExchangeAction,
  now: Date,
  by: Partial<Omit<Applied, "action">> = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: exchanges.id, requestId: exchanges.requestId, offerId: exchanges.offerId })
      .from(exchanges)
      .where(eq(exchanges.id, id));
    const held = found && (await holdExchange(tx, found, cityId, now));
    if (!held) throw new Error("no such exchange");
    await applyExchangeAction(tx, held, { action, side: "system", ...by }, now);
  });
}

/** How several acts at once went: how many were done, and the refusals of the others, by code; anything else is thrown. */
export async function atOnce(acts: readonly Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const results = await Promise.allSettled(acts);
  const refused = results.flatMap((result) => {
    if (result.status === "fulfilled") return [];
    const { code, name } = result.reason as { code?: RefusalCode; name?: string };
    if (name !== "Refusal" || !code) throw result.reason;
    return [code];
  });
  return { done: acts.length - refused.length, refused: refused.sort() };
}

/** What a city holds of its exchanges, for assertions. */
export function exchangesOf(db: Database, cityId: string) {
  const byId = (id: string) => and(eq(exchanges.cityId, cityId), eq(exchanges.id, id));
  return {
    all: () => db.select().from(exchanges).where(eq(exchanges.cityId, cityId)).orderBy(asc(exchanges.id)),
    one: async (id: string) => (await db.select().from(exchanges).where(byId(id)))[0],
    statuses: async () => {
      const rows = await db.select({ status: exchanges.status }).from(exchanges).where(eq(exchanges.cityId, cityId));
      const counts: Record<string, number> = {};
      for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    },
    listing: async (id: string) => (await db.select().from(listings).where(eq(listings.id, id)))[0],
    /** The lines of its conversation: what was written, or the name of what happened. */
    lines: async (id: string) => {
      const rows = await db
        .select({ seq: messages.seq, body: messages.body, event: messages.event })
        .from(messages)
        .innerJoin(
          exchanges,
          and(eq(exchanges.cityId, messages.cityId), eq(exchanges.conversationId, messages.conversationId)),
        )
        .where(byId(id))
        .orderBy(asc(messages.seq));
      return rows.map(({ seq, body, event }) => `${seq} ${body ?? event}`);
    },
    record: async (helperId: string) => {
      const ofHelper = and(eq(helperRecords.cityId, cityId), eq(helperRecords.helperId, helperId));
      const [row] = await db.select().from(helperRecords).where(ofHelper);
      return row && { accepted: row.accepted, completed: row.completed, excused: row.excused };
    },
  };
}
