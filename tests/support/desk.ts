import { eq } from "drizzle-orm";
import { deskPeople } from "#db/schema/desk.ts";
import { unsealDeskAddress, unsealDeskPhone } from "#db/sealed-columns.ts";
import { uuidv7 } from "#db/uuid.ts";
import { deskRequestSchema } from "#lib/desk/desk-request.schema.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { Member } from "#lib/identity/member.ts";
import { takeRequest } from "#lib/server/desk/take-request.ts";
import type { TestCity } from "./fixtures.ts";
import type { TestDatabase } from "./postgres.ts";

/** A request as an agent types it, of somebody new in the first quartier. */
export function typedRequest(city: TestCity, typed: FormValues = {}): FormValues {
  return {
    kind: "request",
    key: uuidv7(),
    phone: "03 81 00 00 01",
    firstName: "Jeanne",
    lastName: "Morel",
    adult: "on",
    consent: "on",
    consentKind: "oral",
    category: "shopping",
    title: "Faire mes courses du samedi",
    body: "",
    beneficiary: "self",
    peopleWanted: "1",
    urgency: "flexible",
    quartier: city.quartiers[0].slug,
    ...typed,
  };
}

/** The agent takes it down: gives the person and the listing. */
export async function takeDown(agent: Member, city: TestCity, typed: FormValues = {}, now = new Date()) {
  return takeRequest(agent, deskRequestSchema.parse(typedRequest(city, typed)), now);
}

/** How the desk knows a person, in clear. */
export async function deskRow({ db }: TestDatabase, memberId: string) {
  const [row] = await db.select().from(deskPeople).where(eq(deskPeople.memberId, memberId));
  if (!row) return null;
  return { ...row, phone: unsealDeskPhone(row.phone, row), address: unsealDeskAddress(row.address, row) };
}
