import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { listListingsByDigits } from "#db/queries/audit-search.ts";
import { findAddressee } from "#db/queries/people.ts";
import { findAuthorId, findMemberByEmail, findRole, listOpenIdsOf, setVerifiedHelper } from "#db/queries/team.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { href } from "#lib/i18n/routes.ts";
import { normalizeEmail } from "#lib/identity/email-address.ts";
import type { Member } from "#lib/identity/member.ts";
import { parseReference, referenceLetters } from "#lib/listings/public-listing.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../env.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { notify } from "../notifications/notify.ts";
import { asAdmin } from "./as-admin.ts";

async function personOf(tx: Db, cityId: string, person: string): Promise<string | null> {
  const email = normalizeEmail(person);
  if (email) return (await findMemberByEmail(tx, { cityId, email }))?.id ?? null;
  const reference = parseReference(person);
  if (!reference) return null;
  const found = await listListingsByDigits(tx, { cityId, digits: reference.digits });
  const [listing, another] = found.filter(({ quartierSlug }) => referenceLetters(quartierSlug) === reference.letters);
  return listing && !another ? findAuthorId(tx, { cityId, listingId: listing.id }) : null;
}

/** Finds whom the city verifies, by their address or the reference of a listing of theirs; gives their id. Administrators only. */
export async function searchHelper(member: Member, person: string, now: Date): Promise<string> {
  return asAdmin(member, async (tx) => {
    const { cityId, id: actorId } = member;
    const memberId = await personOf(tx, cityId, person);
    if (!memberId) throw new InvalidField("person", "team.nobody");
    const subject = `member:${memberId}` as const;
    await insertAuditEntry(tx, { cityId, actorId, action: "helper.read", subject, memberId, now });
    return memberId;
  });
}

async function tellVerified(tx: Db, { cityId, citySlug }: Member, memberId: string, verified: boolean, now: Date) {
  const to = await findAddressee(tx, { cityId, memberId });
  if (!to) return;
  const params = { city: citySlug };
  const payload = { verified, link: env().baseUrl + href(to.locale, "forYou", params) };
  const notice = { words: { verified: verified ? "yes" : "no" }, place: { route: "forYou" as const, params } };
  const businessKey = `helper-verified:${memberId}:${now.toISOString()}`;
  await notify(tx, to, { kind: "helper-verified", payload, notice, businessKey }, now);
}

/**
 * Says that the city knows somebody well enough for what is sensitive, or not any more; their listings are matched anew.
 * Administrators only. Doing it twice is doing it once.
 */
export async function verifyHelper(
  member: Member,
  { memberId, verified }: { memberId: string; verified: boolean },
  now: Date,
): Promise<void> {
  await asAdmin(member, async (tx) => {
    const { cityId, id: actorId } = member;
    if ((await findRole(tx, { cityId, memberId })) === null) throw new Refusal("not-found");
    if (!(await setVerifiedHelper(tx, { cityId, memberId, verifiedAt: verified ? now : null }))) return;
    for (const listingId of await listOpenIdsOf(tx, { cityId, memberId, now })) {
      await enqueue(tx, "match-listing", { cityId, listingId });
    }
    await tellVerified(tx, member, memberId, verified, now);
    await insertAuditEntry(tx, {
      cityId,
      actorId,
      action: "helper.verified",
      subject: `member:${memberId}`,
      memberId,
      details: { on: verified },
      now,
    });
  });
}
