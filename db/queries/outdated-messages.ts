import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { asService, type Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { Two } from "./between-two.ts";
import { idList } from "./id-list.ts";

/** Drops what waits to leave in a city about some subjects, by which their business keys begin; not what a worker holds. */
async function dropAbout(tx: Db, cityId: string, subjects: SQL, now: Date): Promise<void> {
  const free = or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, now));
  const about = sql`${outbox.businessKey} like any (array(${subjects}))`;
  await asService(tx, cityId, () =>
    tx
      .update(outbox)
      .set({ state: "dropped", dropReason: "stale", lockedUntil: null, payload: {} })
      .where(and(eq(outbox.cityId, cityId), eq(outbox.state, "waiting"), free, about)),
  );
}

/** Tells nobody any more of some invitations that were taken back before their messages left. */
export async function dropInvitationMessages(
  tx: Db,
  { cityId, ids, now }: { cityId: string; ids: readonly string[]; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await dropAbout(tx, cityId, sql`select 'invitation:' || id || '%' from unnest(${idList(ids)}) as id`, now);
}

/** Tells nobody any more of a call that the city stopped before its messages left. */
export async function dropCallMessages(
  tx: Db,
  { cityId, id, now }: { cityId: string; id: string; now: Date },
): Promise<void> {
  await dropAbout(tx, cityId, sql`select ${`call:${id}:%`}::text`, now);
}

/** Tells two people no more of each other: what waits of their exchanges, their times and what one was asked for the other. */
export async function dropMessagesBetween(tx: Db, { cityId, memberId, otherId }: Two, now: Date): Promise<void> {
  const pair = idList([memberId, otherId]);
  const subjects = sql`
    with shared as (
      select id from exchanges
      where city_id = ${cityId} and helper_id = any(${pair}) and beneficiary_id = any(${pair})
    )
    select kind || id || ':%' from shared, unnest(array['exchange:', 'how-did-it-go:']) as kind
    union all
    select 'time-reconfirm:' || t.id || ':%' from appointments t
    where t.city_id = ${cityId} and t.exchange_id in (select id from shared)
    union all
    select 'invitation:' || i.id || '%' from invitations i
    join listings l on l.city_id = ${cityId} and l.id = i.request_id
    where i.city_id = ${cityId} and i.helper_id = any(${pair}) and l.author_id = any(${pair})`;
  await dropAbout(tx, cityId, subjects, now);
}

/** Forgets, under bells and in the logs of those who were asked, what invitations to some requests told. */
export async function forgetInvitations(
  db: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<void> {
  const keys = sql`
    select 'invitation:' || id || channel from invitations, unnest(array['', '#push']) as channel
    where city_id = ${cityId} and request_id = any(${idList(requestIds)})`;
  await db
    .delete(notifications)
    .where(and(eq(notifications.cityId, cityId), sql`${notifications.businessKey} in (${keys})`));
  await db
    .update(outbox)
    .set({ subject: null })
    .where(and(eq(outbox.cityId, cityId), sql`${outbox.businessKey} in (${keys})`));
}
