import { and, asc, eq, gt, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { appointments, exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { AFTERCARE } from "#lib/exchanges/aftercare-times.ts";
import { hasSubject } from "./exchanges.ts";

type Key = { cityId: string; id: string };

/** Another week takes up the capacity of an offer, and both are asked anew what came of the help. */
export async function moveExchangeWeek(tx: Db, { cityId, id }: Key, week: string): Promise<void> {
  const theExchange = and(eq(exchanges.cityId, cityId), eq(exchanges.id, id));
  await tx.update(exchanges).set({ week, askedAt: null }).where(theExchange);
}

/** Both were asked what came of their help. */
export async function markExchangeAsked(tx: Db, { cityId, id, now }: Key & { now: Date }): Promise<void> {
  await tx
    .update(exchanges)
    .set({ askedAt: now })
    .where(and(eq(exchanges.cityId, cityId), eq(exchanges.id, id)));
}

/**
 * Takes an exchange for this transaction, unless another one has it: the work of two runs at once is shared, and no row is
 * held before those that come first in the order of locks.
 */
export async function claimExchange(tx: Db, { cityId, id }: Key): Promise<boolean> {
  const [row] = await tx.execute<{ claimed: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`follow ${cityId} ${id}`}, 0)) as claimed`,
  );
  return row?.claimed ?? false;
}

/** An exchange with its listings, for whoever is to hold them first. */
export async function findForHold(
  db: Db,
  { cityId, id }: Key,
): Promise<{ id: string; requestId: string | null; offerId: string | null } | null> {
  const [row] = await db
    .select({ id: exchanges.id, requestId: exchanges.requestId, offerId: exchanges.offerId })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, cityId), eq(exchanges.id, id)));
  return row ?? null;
}

/** Exchanges of a city that wait for something, in the order of their ids; `only` asks it of one of them. */
export type Due = { cityId: string; after: string; limit: number; only?: string; now: Date };

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
const earlier = (now: Date, ms: number) => later(now, -ms);

const build = new QueryBuilder({ casing: "snake_case" });
const ofExchange = and(eq(appointments.cityId, exchanges.cityId), eq(appointments.exchangeId, exchanges.id));

function hasTime(condition: SQL | undefined): SQL {
  const query = build.select({ one: sql`1` }).from(appointments).where(and(ofExchange, condition));
  return sql`exists ${query}`;
}

async function listDue(db: Db, { cityId, after, limit, only }: Due, due: SQL | undefined): Promise<string[]> {
  const which = only ? eq(exchanges.id, only) : gt(exchanges.id, after);
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, cityId), which, due))
    .orderBy(asc(exchanges.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

const proposed = eq(exchanges.status, "proposed");
const accepted = eq(exchanges.status, "accepted");
const agreed = eq(appointments.state, "agreed");

/** Proposals that nobody answered in time. */
export function listUnanswered(db: Db, due: Due): Promise<string[]> {
  return listDue(db, due, and(proposed, lte(exchanges.expiresAt, due.now)));
}

/**
 * Proposals about something that is over or erased. A pause is no end, and neither is that of an offer which waits to be
 * confirmed: it comes back by one tap.
 */
export function listOrphans(db: Db, due: Due): Promise<string[]> {
  const before = earlier(due.now, AFTERCARE.orphanAfter);
  const over = or(
    and(sql`${listings.status} not in ('published', 'paused')`, lte(listings.updatedAt, before)),
    and(eq(listings.kind, "request"), lte(listings.expiresAt, before)),
  );
  const ended = build
    .select({ one: sql`1` })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, exchanges.cityId),
        or(eq(listings.id, exchanges.requestId), eq(listings.id, exchanges.offerId)),
        over,
      ),
    );
  return listDue(db, due, and(proposed, or(sql`exists ${ended}`, not(hasSubject))));
}

/** An exchange with its agreed time: the hours of its city decide whether something is due for it. */
export type DueTime = { id: string; startsAt: Date; agreedAt: Date | null; askedAt: Date | null };

async function listDueTimes(db: Db, { cityId, after, limit, only }: Due, due: SQL | undefined): Promise<DueTime[]> {
  const { startsAt, agreedAt, askedAt } = appointments;
  const which = only ? eq(exchanges.id, only) : gt(exchanges.id, after);
  return db
    .select({ id: exchanges.id, startsAt, agreedAt, askedAt })
    .from(exchanges)
    .innerJoin(appointments, and(ofExchange, agreed))
    .where(and(eq(exchanges.cityId, cityId), which, accepted, due))
    .orderBy(asc(exchanges.id))
    .limit(limit);
}

/** Agreed times about which nobody was asked again; those of the next day and a half. */
export function listToReconfirm(db: Db, due: Due): Promise<DueTime[]> {
  const { startsAt, agreedAt, askedAt } = appointments;
  const soon = and(gt(startsAt, due.now), lte(startsAt, later(due.now, AFTERCARE.reconfirmLead)));
  const long = sql`${agreedAt} < ${startsAt} - interval '24 hours'`;
  return listDueTimes(db, due, and(isNull(askedAt), soon, long));
}

/** Times about which both were asked again, and that one of the two or both left unanswered; those of the next 18 hours. */
export function listUnconfirmed(db: Db, due: Due): Promise<DueTime[]> {
  const { startsAt, askedAt, helperConfirmedAt, beneficiaryConfirmedAt } = appointments;
  const soon = and(gt(startsAt, due.now), lte(startsAt, later(due.now, AFTERCARE.releaseLead)));
  const asked = lte(askedAt, earlier(due.now, AFTERCARE.answerWithin));
  const silent = or(isNull(helperConfirmedAt), isNull(beneficiaryConfirmedAt));
  return listDueTimes(db, due, and(asked, soon, silent));
}

/** Times of the next two hours of which somebody wants to be reminded; not one that was agreed just now. */
export function listToRemind(db: Db, due: Due): Promise<string[]> {
  const { startsAt, agreedAt, remindedAt, helperWantsReminder, beneficiaryWantsReminder } = appointments;
  const soon = and(gt(startsAt, due.now), lte(startsAt, later(due.now, AFTERCARE.remindBefore)));
  const known = sql`${agreedAt} <= ${startsAt} - interval '2 hours'`;
  const wanted = or(helperWantsReminder, beneficiaryWantsReminder);
  return listDue(db, due, and(accepted, hasTime(and(agreed, isNull(remindedAt), soon, known, wanted))));
}

/**
 * Helps of which both are to be asked what came of them: an hour after an agreed time, or, without one, a week after they
 * were agreed on and once the week that was meant for them is over. `week` is the one that runs in the city.
 */
export function listToFollowUp(db: Db, due: Due & { week: string }): Promise<string[]> {
  const { startsAt, minutes, state } = appointments;
  const end = sql`${startsAt} + make_interval(mins => ${minutes})`;
  const ended = sql`${end} <= ${earlier(due.now, AFTERCARE.askAfterEnd).toISOString()}::timestamptz`;
  const hoped = and(eq(state, "proposed"), gt(startsAt, due.now));
  const long = and(
    lte(exchanges.acceptedAt, earlier(due.now, AFTERCARE.askAfterAcceptance)),
    sql`${exchanges.week} < ${due.week}::date`,
  );
  const without = and(sql`not ${hasTime(or(agreed, hoped))}`, long);
  return listDue(db, due, and(accepted, isNull(exchanges.askedAt), or(hasTime(and(agreed, ended)), without)));
}

/** Helps about which both were asked, and nobody said anything for two weeks. */
export function listLostFromView(db: Db, due: Due): Promise<string[]> {
  return listDue(db, due, and(accepted, lte(exchanges.askedAt, earlier(due.now, AFTERCARE.lapseAfter))));
}
