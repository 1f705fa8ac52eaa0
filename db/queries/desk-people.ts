import { and, asc, desc, eq, isNull, like, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { DeskPerson } from "#lib/desk/desk-person.ts";
import type { PersonSearch } from "#lib/desk/person-search.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Member } from "#lib/identity/member.ts";
import { GONE_NAME } from "#lib/privacy/gone-name.ts";
import { memberColumns } from "./memberships.ts";

export type DeskKey = { cityId: string; memberId: string };

const thePerson = ({ cityId, memberId }: DeskKey) =>
  and(eq(deskPeople.cityId, cityId), eq(deskPeople.memberId, memberId));
/** For whom the desk still acts: who got an account of their own is known to it no more. */
const ofDesk = (cityId: string) => and(eq(deskPeople.cityId, cityId), isNull(deskPeople.mergedAt));
const itsMembership = and(eq(memberships.cityId, deskPeople.cityId), eq(memberships.id, deskPeople.memberId));
const consenter = alias(memberships, "consenter");

function selectPeople(db: Db, where: SQL | undefined) {
  return db
    .select({
      memberId: deskPeople.memberId,
      firstName: memberships.firstName,
      lastName: deskPeople.lastName,
      phone: deskPeople.phone,
      address: deskPeople.address,
      callbackCode: deskPeople.callbackCode,
      quartierName: quartiers.name,
      quartierSlug: quartiers.slug,
      languages: memberships.languages,
      consent: deskPeople.consent,
      consentAt: deskPeople.consentAt,
      consentBy: consenter.firstName,
      createdAt: deskPeople.createdAt,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
    })
    .from(deskPeople)
    .innerJoin(memberships, itsMembership)
    .innerJoin(quartiers, and(eq(quartiers.cityId, memberships.cityId), eq(quartiers.id, memberships.quartierId)))
    .innerJoin(consenter, and(eq(consenter.cityId, deskPeople.cityId), eq(consenter.id, deskPeople.consentBy)))
    .where(where);
}

/** One person of the desk; null for anybody else. */
export async function findDeskPerson(db: Db, key: DeskKey): Promise<DeskPerson | null> {
  const [row] = await selectPeople(db, and(thePerson(key), ofDesk(key.cityId)));
  return row ?? null;
}

/** People of the desk at a telephone number, as it is kept: those of one household share theirs. */
export async function listPeopleAt(
  db: Db,
  { cityId, phone }: { cityId: string; phone: string },
): Promise<DeskPerson[]> {
  return selectPeople(db, and(ofDesk(cityId), eq(deskPeople.phone, phone))).orderBy(asc(deskPeople.createdAt));
}

/** Letters of a pattern stand for themselves. */
const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function matching({ by, text }: PersonSearch): SQL | undefined {
  const folded = (column: SQL) => sql`public.folded(${column}) like '%' || public.folded(${literal(text)}) || '%'`;
  switch (by) {
    case "code":
      return or(eq(deskPeople.callbackCode, text), hasFigures(text));
    case "phone":
      return hasFigures(text);
    case "name":
      return or(
        folded(sql`${memberships.firstName} || ' ' || ${deskPeople.lastName}`),
        folded(sql`${deskPeople.lastName} || ' ' || ${memberships.firstName}`),
      );
  }
}

const hasFigures = (text: string) => like(sql`replace(${deskPeople.phone}, ' ', '')`, `%${literal(text)}%`);

/** People of the desk whom a search finds, by name; all of them without one, the last who came first. */
export async function listDeskPeople(
  db: Db,
  { cityId, search, limit }: { cityId: string; search: PersonSearch | null; limit: number },
): Promise<DeskPerson[]> {
  const order = search ? [asc(deskPeople.lastName), asc(memberships.firstName)] : [desc(deskPeople.createdAt)];
  return selectPeople(db, and(ofDesk(cityId), search ? matching(search) : undefined))
    .orderBy(...order, asc(deskPeople.memberId))
    .limit(limit);
}

/** Somebody as whom an agent acts, held until the end of the transaction; null when the desk does not act for them. */
export async function lockDeskMember(tx: Db, key: DeskKey): Promise<(Member & { suspended: boolean }) | null> {
  const [held] = await tx
    .select({ id: deskPeople.memberId })
    .from(deskPeople)
    .where(and(thePerson(key), ofDesk(key.cityId)))
    .for("no key update");
  return held ? findDeskMember(tx, key) : null;
}

/** The same without holding them, to read what is theirs. */
export async function findDeskMember(db: Db, key: DeskKey): Promise<(Member & { suspended: boolean }) | null> {
  const [row] = await db
    .select({
      ...memberColumns,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
    })
    .from(deskPeople)
    .innerJoin(memberships, itsMembership)
    .innerJoin(cities, eq(cities.id, memberships.cityId))
    .where(and(thePerson(key), ofDesk(key.cityId)));
  return row ?? null;
}

/** Whether the desk of the city acts for a member: who meets them is told. */
export async function isOfDesk(db: Db, key: DeskKey): Promise<boolean> {
  const rows = await db
    .select({ id: deskPeople.memberId })
    .from(deskPeople)
    .where(and(thePerson(key), ofDesk(key.cityId)));
  return rows.length === 1;
}

/** A person without an address: nobody signs in as them. */
export async function insertUserWithoutAddress(tx: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  await tx.insert(users).values({ id, email: null, createdAt: now });
}

export type NewDeskPerson = Omit<typeof deskPeople.$inferInsert, "mergedAt">;

/** Makes a member a person of the desk; false when the code for calling back is somebody else's. */
export async function insertDeskPerson(tx: Db, person: NewDeskPerson): Promise<boolean> {
  const rows = await tx
    .insert(deskPeople)
    .values(person)
    .onConflictDoNothing({ target: [deskPeople.cityId, deskPeople.callbackCode] })
    .returning({ id: deskPeople.memberId });
  return rows.length === 1;
}

export type DeskContact = { lastName: string; phone: string; address: string };

/** New ways to reach a person of the desk. */
export async function updateDeskContact(tx: Db, key: DeskKey, contact: DeskContact): Promise<void> {
  await tx.update(deskPeople).set(contact).where(thePerson(key));
}

/** The desk acts for them no more: they have an account. */
export async function markMerged(tx: Db, key: DeskKey, now: Date): Promise<void> {
  await tx.update(deskPeople).set({ mergedAt: now, address: "" }).where(thePerson(key));
}

/** Nobody knows any more who it was: name, number, address and home are gone. What they did stays counted. */
export async function forgetDeskPerson(tx: Db, key: DeskKey, now: Date): Promise<void> {
  await tx.delete(deskPeople).where(thePerson(key));
  await tx
    .update(memberships)
    .set({ firstName: GONE_NAME, home: null, suspendedAt: now, leavingAt: now, erasedAt: now })
    .where(and(eq(memberships.cityId, key.cityId), eq(memberships.id, key.memberId)));
}

/** Keeps the exact place where a member lives, or none. It never leaves the server. */
export async function setHome(tx: Db, { cityId, memberId }: DeskKey, home: Point | null): Promise<void> {
  await tx
    .update(memberships)
    .set({ home: home && { x: home.lng, y: home.lat } })
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
}

/** How the desk reaches somebody, for the copy that they ask for. */
export async function listDeskDetails(db: Db, key: DeskKey) {
  const { lastName, phone, address, callbackCode, consent, consentAt, createdAt, mergedAt } = deskPeople;
  return db
    .select({ lastName, phone, address, callbackCode, consent, consentAt, createdAt, mergedAt })
    .from(deskPeople)
    .where(thePerson(key));
}
