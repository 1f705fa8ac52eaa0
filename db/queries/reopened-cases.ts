import { and, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { closeCase, type OfCase, thisCase } from "./decisions.ts";
import { deciderIsKeptAway } from "./first-deciders.ts";

type Joining = { cityId: string; from: string; to: string };
type Claim = { by: string; until: Date };

export type Reopening = OfCase & {
  /** What is read now. */
  version: number | null;
  claim: Claim | null;
};

/** Another case that waits, about the very thing of this one, held. */
async function lockTwin(tx: Db, { cityId, caseId }: OfCase): Promise<{ id: string; pressing: boolean } | null> {
  const [twin] = await tx.execute<{ id: string; pressing: boolean }>(sql`
    select o.id, o.urgent or o.danger_at is not null as pressing
    from cases o join cases c on c.city_id = o.city_id and c.id = ${caseId}
    where o.city_id = ${cityId} and o.id <> c.id and o.state = 'open' and o.appeal_id is null and c.appeal_id is null
      and ((c.subject in ('message', 'member') and o.subject in ('message', 'member') and o.member_id = c.member_id)
        or (c.subject = 'listing' and o.subject = 'listing' and o.listing_id = c.listing_id)
        or (c.subject = 'photo' and o.subject = 'photo' and o.photo_id = c.photo_id))
    for update of o`);
  return twin ?? null;
}

/**
 * A case waits again. If another one of the same thing was opened meanwhile, that one goes on with all that is known of both, and
 * this one is closed. Gives which waits.
 */
export async function reopenCase(tx: Db, { version, claim, ...ofCase }: Reopening, now: Date): Promise<string> {
  const { cityId, caseId } = ofCase;
  const twin = await lockTwin(tx, ofCase);
  if (twin) {
    await joinCase(tx, { cityId, from: caseId, to: twin.id, claim }, now);
    await closeCase(tx, { ...ofCase, now });
    return twin.id;
  }
  const held = { claimedBy: claim?.by ?? null, claimedUntil: claim?.until ?? null };
  await tx
    .update(cases)
    .set({ state: "open", ...held, ...(version !== null && { version }) })
    .where(thisCase(ofCase));
  return caseId;
}

/**
 * What was decided of a case takes away what another one, opened in the seconds before, is about: its notices go over, to be
 * answered alike, and it is closed. What is pressing is read all the same. Gives which was closed.
 */
export async function absorbTwin(tx: Db, { now, ...ofCase }: OfCase & { now: Date }): Promise<string | null> {
  const { cityId, caseId } = ofCase;
  const twin = await lockTwin(tx, ofCase);
  if (!twin || twin.pressing) return null;
  await moveNotices(tx, { cityId, from: twin.id, to: caseId });
  await closeCase(tx, { cityId, caseId: twin.id, now });
  return twin.id;
}

async function moveNotices(tx: Db, { cityId, from, to }: Joining): Promise<void> {
  await tx.execute(sql`
    update reports set case_id = ${to} where city_id = ${cityId} and case_id = ${from} and closed_at is null`);
}

/** All that is known of a case goes over to another one: its notices and notes, who may not decide it, and how pressing it was. */
async function joinCase(tx: Db, { claim, ...joining }: Joining & { claim: Claim | null }, now: Date): Promise<void> {
  const { cityId, from, to } = joining;
  const ofCase = thisCase({ cityId, caseId: from });
  const [kept] = await tx.select({ id: cases.excludedId }).from(cases).where(and(ofCase, deciderIsKeptAway));
  await moveNotices(tx, joining);
  await tx.execute(sql`update case_notes set case_id = ${to} where city_id = ${cityId} and case_id = ${from}`);
  // Whoever decided before what is judged once more stays away; who asked an opinion gives way to them.
  await tx.execute(sql`
    update cases t set
      origin = case when f.origin = 'report' then 'report'::case_origin else t.origin end,
      subject = case when f.subject = 'message' then f.subject else t.subject end,
      findings = case when t.findings = '[]'::jsonb then f.findings else t.findings end,
      risk = greatest(t.risk, f.risk), urgent = t.urgent or f.urgent, due_at = least(t.due_at, f.due_at),
      danger_at = least(t.danger_at, f.danger_at), escalated_at = least(t.escalated_at, f.escalated_at),
      excluded_id = k.excluded_id,
      claimed_by = case when k.claimed_by <> k.excluded_id or k.excluded_id is null then k.claimed_by end,
      claimed_until = case when k.claimed_by <> k.excluded_id or k.excluded_id is null then k.claimed_until end
    from cases f, lateral (
      select coalesce(${kept?.id ?? null}::uuid, o.excluded_id, f.excluded_id) as excluded_id,
        case when o.works then o.claimed_by else ${claim?.by ?? null}::uuid end as claimed_by,
        case when o.works then o.claimed_until else ${claim?.until.toISOString() ?? null}::timestamptz end as claimed_until
      from (
        select excluded_id, claimed_by, claimed_until, claimed_until >= ${now.toISOString()}::timestamptz as works
        from cases where city_id = ${cityId} and id = ${to}
      ) o
    ) k
    where t.city_id = ${cityId} and t.id = ${to} and f.city_id = t.city_id and f.id = ${from}`);
}
