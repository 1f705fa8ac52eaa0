import "server-only";
import { fullName } from "#lib/desk/desk-person.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { Member } from "#lib/identity/member.ts";
import { knownTexts } from "./add-person.ts";
import { findCallers } from "./find-people.ts";

/** What a number tells the form: who is known at it. When it is one person, who calls and where they live are filled in. */
export async function lookUpCaller(agent: Member, phone: string, now: Date): Promise<FormValues> {
  const people = await findCallers(agent, phone, now);
  const [only] = people.length === 1 ? people : [];
  const found = { phone, known: knownTexts(people), looked: phone };
  return only ? { ...found, person: only.memberId, quartier: only.quartierSlug } : { ...found, person: "" };
}

/** The same for a browser that asks while the agent goes on typing. */
export async function listCallers(agent: Member, phone: string, now: Date) {
  return (await findCallers(agent, phone, now)).map((one) => ({
    memberId: one.memberId,
    name: fullName(one),
    quartier: one.quartierSlug,
  }));
}
