import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { holdQuartierDraft, noteApplied } from "#db/queries/quartier-drafts.ts";
import { findQuartiersState, lockQuartiers } from "#db/queries/quartier-import.ts";
import type { NewCityWish } from "#lib/cities/new-city.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";
import { isFreeSlug } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { newCitySchema } from "#lib/settings/new-city.schema.ts";
import { applyQuartiers } from "./apply-quartiers.ts";
import { createCity } from "./create-city.ts";
import { quartierDraftsSince } from "./load-quartier-draft.ts";
import { mayCreateCities, type Proven } from "./may-create-cities.ts";

/**
 * Puts the quartiers of a file that was looked at in force. Administrators only. Throws `changed-meanwhile` when others
 * came since the file was sent, and `not-found` for a file that is refused, gone or in force already.
 */
export async function confirmQuartiers(member: Member, id: string, now: Date): Promise<void> {
  const { cityId, id: actorId, role } = member;
  if (role !== "admin") throw new Refusal("not-found");
  await database().transaction(async (tx) => {
    const draft = await holdQuartierDraft(tx, { cityId, id, since: quartierDraftsSince(now) });
    if (!draft?.quartiers || draft.newCity || draft.problems.some(isQuartierError)) throw new Refusal("not-found");
    await lockQuartiers(tx, cityId);
    if ((await findQuartiersState(tx, cityId)) !== draft.stateBefore) throw new Refusal("changed-meanwhile");
    const applying = { cityId, actorId, quartiers: draft.quartiers };
    await applyQuartiers(tx, applying, now, (report) => noteApplied(tx, { cityId, id, by: actorId, report, now }));
  });
}

/**
 * Makes the city of a form that was looked at. Throws `not-found` for whoever may not, and for a file that is gone, and
 * `changed-meanwhile` when another city took its address. Gives what was made.
 */
export async function confirmCity(member: Member, session: Proven, id: string, now: Date): Promise<NewCityWish> {
  if (!mayCreateCities(member, session)) throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  return database().transaction(async (tx) => {
    const draft = await holdQuartierDraft(tx, { cityId, id, since: quartierDraftsSince(now) });
    const wish = newCitySchema(isFreeSlug).safeParse(draft?.newCity).data;
    if (!wish || !draft?.quartiers || draft.problems.some(isQuartierError)) throw new Refusal("not-found");
    const created = await createCity(tx, { wish, quartiers: draft.quartiers }, now);
    if (!created) throw new Refusal("changed-meanwhile");
    await noteApplied(tx, { cityId, id, by: actorId, report: null, now });
    const details = { slug: wish.slug };
    await insertAuditEntry(tx, { cityId, actorId, action: "city.created", subject: `city:${created}`, details, now });
    return wish;
  });
}
