import "server-only";
import { database } from "#db/client.ts";
import { findDeskPerson } from "#db/queries/desk-people.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { knownTexts } from "./add-person.ts";

/** What the form of the desk starts from: nothing, or a person whose page the agent comes from. Null for who does not work there. */
export async function loadCaller(agent: Member, personId: unknown): Promise<{ values: FormValues } | null> {
  if (!worksAtDesk(agent)) return null;
  if (typeof personId !== "string" || !isId(personId)) return { values: {} };
  const person = await findDeskPerson(database(), { cityId: agent.cityId, memberId: personId });
  if (!person) return { values: {} };
  const { phone, quartierSlug: quartier } = person;
  return { values: { phone, looked: phone, known: knownTexts([person]), person: personId, quartier } };
}
