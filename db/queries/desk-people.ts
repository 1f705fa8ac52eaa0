import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { lookUpHashes } from "#db/sealed.ts";
import { sealDeskAddress, sealDeskPhone, unsealDeskAddress, unsealDeskPhone } from "#db/sealed-columns.ts";
import type { DeskPerson } from "#lib/desk/desk-person.ts";
import type { PersonSearch } from "#lib/desk/person-search.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Member } from "#lib/identity/member.ts";
import { GONE_NAME } from "#lib/privacy/gone-name.ts";
import { idList } from "./id-list.ts";
import { memberColumns } from "./memberships.ts";

export type DeskKey = { cityId: string; memberId: string };

const thePerson = ({ cityId, memberId }: DeskKey) =>
  and(eq(deskPeople.cityId, cityId), eq(deskPeople.memberId, memberId));
/** For whom the desk still acts: who got an account of their own is known to it no more. */
const ofDesk = (cityId: string) => and(eq(deskPeople.cityId, cityId), isNull(deskPeople.mergedAt));
const itsMembership = and(eq(memberships.cityId, deskPeople.cityId), eq(memberships.id, deskPeople.memberId));
const consenter = alias(memberships, "consenter");

function queryPeople(db: Db, where: SQL | undefined) {
  return db
    .select({
      cityId: deskPeople.cityId,
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

/** With the number and the address in clear. */
function opened<Row extends DeskKey & { phone: string; address: string }>({
  cityId,
  ...row
}: Row): Omit<Row, "cityId"> {
  const key = { cityId, memberId: row.memberId };
  return { ...row, phone: unsealDeskPhone(row.phone, key), address: unsealDeskAddress(row.address, key) };
}

/** One person of the desk; null for anybody else. */
export async function findDeskPerson(db: Db, key: DeskKey): Promise<DeskPerson | null> {
  const [row] = await queryPeople(db, and(thePerson(key), ofDesk(key.cityId)));
  return row ? opened(row) : null;
}

/** People of the desk at a telephone number, as it is kept: those of one household share theirs. */
export async function listPeopleAt(
  db: Db,
  { cityId, phone }: { cityId: string; phone: string },
): Promise<DeskPerson[]> {
  const isTheirs = inArray(deskPeople.phoneHash, lookUpHashes(cityId, phone));
  return (await queryPeople(db, and(ofDesk(cityId), isTheirs)).orderBy(asc(deskPeople.createdAt))).map(opened);
}

/** Letters of a pattern stand for themselves. */
const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Whose number holds some figures. Numbers are sealed: a desk has a few thousand at most, which are opened one by one. */
async function listWithFigures(db: Db, cityId: string, figures: string): Promise<string[]> {
  const { memberId, phone } = deskPeople;
  const rows = await db.select({ memberId, phone }).from(deskPeople).where(ofDesk(cityId));
  return rows
    .filter((row) =>
      unsealDeskPhone(row.phone, { cityId, ...row })
        .replaceAll(" ", "")
        .includes(figures),
    )
    .map((row) => row.memberId);
}

async function matching(db: Db, cityId: string, { by, text }: PersonSearch): Promise<SQL | undefined> {
  const folded = (column: SQL) => sql`public.folded(${column}) like '%' || public.folded(${literal(text)}) || '%'`;
  const hasFigures = async () => sql`${deskPeople.memberId} = any(${idList(await listWithFigures(db, cityId, text))})`;
  switch (by) {
    case "code":
      return or(eq(deskPeople.callbackCode, text), await hasFigures());
    case "phone":
      return hasFigures();
    case "name":
      return or(
        folded(sql`${memberships.firstName} || ' ' || ${deskPeople.lastName}`),
        folded(sql`${deskPeople.lastName} || ' ' || ${memberships.firstName}`),
      );
  }
}

/** People of the desk whom a search finds, by name; all of them without one, the last who came first. */
export async function listDeskPeople(
  db: Db,
  { cityId, search, limit }: { cityId: string; search: PersonSearch | null; limit: number },
): Promise<DeskPerson[]> {
  const order = search ? [asc(deskPeople.lastName), asc(memberships.firstName)] : [desc(deskPeople.createdAt)];
  const found = search ? await matching(db, cityId, search) : undefined;
  const rows = await queryPeople(db, and(ofDesk(cityId), found))
    .orderBy(...order, asc(deskPeople.memberId))
    .limit(limit);
  return rows.map(opened);
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

/** Number and address in clear: they are sealed here. */
export type NewDeskPerson = Omit<typeof deskPeople.$inferInsert, "mergedAt" | "phoneHash">;

const sealedContact = (key: DeskKey, { phone, address = "" }: { phone: string; address?: string | undefined }) => ({
  phone: sealDeskPhone(phone, key),
  phoneHash: lookUpHashes(key.cityId, phone)[0],
  address: sealDeskAddress(address, key),
});

/** Makes a member a person of the desk; false when the code for calling back is somebody else's. */
export async function insertDeskPerson(tx: Db, person: NewDeskPerson): Promise<boolean> {
  const rows = await tx
    .insert(deskPeople)
    .values({ ...person, ...sealedContact(person, person) })
    .onConflictDoNothing({ target: [deskPeople.cityId, deskPeople.callbackCode] })
    .returning({ id: deskPeople.memberId });
  return rows.length === 1;
}

export type DeskContact = { lastName: string; phone: string; address: string };

/** New ways to reach a person of the desk. */
export async function updateDeskContact(tx: Db, key: DeskKey, contact: DeskContact): Promise<void> {
  await tx
    .update(deskPeople)
    .set({ ...contact, ...sealedContact(key, contact) })
    .where(thePerson(key));
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
  const rows = await db
    .select({ lastName, phone, address, callbackCode, consent, consentAt, createdAt, mergedAt })
    .from(deskPeople)
    .where(thePerson(key));
  return rows.map((row) => ({
    ...row,
    phone: unsealDeskPhone(row.phone, key),
    address: unsealDeskAddress(row.address, key),
  }));
}
