import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { findDeskPerson, lockDeskMember } from "#db/queries/desk-people.ts";
import type { City } from "#lib/cities/city.ts";
import type { DeskRequest } from "#lib/desk/desk-request.schema.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { draftContent, newDraft, withAnswers } from "#lib/listings/draft.ts";
import { dateProblem } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { holdPublisher, publishContent } from "../listings/publish-content.ts";
import { settleWish } from "../listings/settle-place.ts";
import { oncePerKey } from "../once-per-key.ts";
import { addPerson } from "./add-person.ts";

export type TakenRequest = { personId: string; listingId: string };

/** Somebody who is known at the desk, held; the number must be theirs, so that an old page publishes for nobody else. */
async function holdKnown(tx: Db, cityId: string, memberId: string, phone: string): Promise<Member> {
  const found = await lockDeskMember(tx, { cityId, memberId });
  const known = found && (await findDeskPerson(tx, { cityId, memberId }));
  if (!found || known?.phone !== phone) throw new InvalidField("person", "person.required");
  const { suspended, ...person } = found;
  if (suspended) throw new Refusal("person-unavailable");
  return person;
}

function checkAnswers(city: City, { answers }: DeskRequest, today: string): void {
  if (city.settings.categoriesOff.includes(answers.category)) {
    throw new InvalidField("category", "category.switched-off");
  }
  const problem = answers.neededOn ? dateProblem(answers.neededOn, today) : null;
  if (problem) throw new InvalidField("neededOn", `neededOn.${problem}`);
}

/**
 * Takes down what somebody on the telephone looks for or offers, and publishes it as them: at once, or after a moderator
 * has read it. Somebody new becomes a person of the desk in the same transaction. A repeated key gives the first answer.
 */
export async function takeRequest(agent: Member, taken: DeskRequest, now: Date): Promise<TakenRequest> {
  if (!worksAtDesk(agent)) throw new Refusal("not-found");
  const { cityId, id: actorId } = agent;
  return oncePerKey({ cityId, memberId: actorId, key: taken.key }, now, async (tx) => {
    const city = await getCity(tx, cityId);
    const today = localDay(now, city.timeZone).date;
    checkAnswers(city, taken, today);
    const where = await settleWish(tx, city, taken.where, null);
    const { caller, answers } = taken;
    const isNew = "added" in caller;
    const home = { ...where, address: taken.address };
    const personId = isNew
      ? await addPerson(tx, agent, { caller, home, languages: answers.languages }, now)
      : caller.id;
    const member = await holdKnown(tx, cityId, personId, caller.phone);
    const ready = draftContent(withAnswers(newDraft(taken.kind), { ...answers, ...where }), today);
    if (!ready) throw new Refusal("not-found");
    const { author } = await holdPublisher(tx, member, now);
    const { id: listingId } = await publishContent(tx, { member, author, city }, { ...ready, photos: [] }, now);
    const noted = { cityId, actorId, memberId: personId, now };
    if (isNew) await insertAuditEntry(tx, { ...noted, action: "desk.person-added", subject: `member:${personId}` });
    await insertAuditEntry(tx, {
      ...noted,
      action: "desk.acted",
      subject: `listing:${listingId}`,
      details: { did: "publish" },
    });
    return { personId, listingId };
  });
}
