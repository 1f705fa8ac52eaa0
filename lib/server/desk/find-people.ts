import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { listDeskPeople, listPeopleAt } from "#db/queries/desk-people.ts";
import type { DeskPerson } from "#lib/desk/desk-person.ts";
import { personSearch } from "#lib/desk/person-search.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

const SHOWN = 50;

/** The people of the desk whom a search finds, the latest ones without one. Null for who does not work there. The log keeps that it was asked. */
export async function findPeople(agent: Member, typed: unknown, now: Date): Promise<DeskPerson[] | null> {
  if (!worksAtDesk(agent)) return null;
  const { cityId, id: actorId } = agent;
  const search = personSearch(typed);
  const people = await listDeskPeople(database(), { cityId, search, limit: SHOWN });
  const details = { by: search?.by ?? "all", people: people.length };
  await insertAuditEntry(database(), {
    cityId,
    actorId,
    action: "desk.people-searched",
    subject: `city:${cityId}`,
    details,
    now,
  });
  return people;
}

/** Who is known at a telephone number, for the agent who has them on the line. */
export async function findCallers(agent: Member, phone: string, now: Date): Promise<DeskPerson[]> {
  if (!worksAtDesk(agent)) throw new Refusal("not-found");
  const { cityId, id: actorId } = agent;
  const people = await listPeopleAt(database(), { cityId, phone });
  const noted = { cityId, actorId, action: "desk.people-searched" as const, subject: `city:${cityId}` as const };
  if (people.length > 0) {
    await insertAuditEntry(database(), { ...noted, details: { by: "phone", people: people.length }, now });
  }
  return people;
}
