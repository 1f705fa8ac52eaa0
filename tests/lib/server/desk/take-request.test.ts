import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { deskTasks } from "#db/schema/desk.ts";
import { users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { deskRequestSchema } from "#lib/desk/desk-request.schema.ts";
import { takeRequest } from "#lib/server/desk/take-request.ts";
import { deskRowsAt } from "#tests/support/contacts.ts";
import { deskRow, takeDown, typedRequest } from "#tests/support/desk.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const agent = () => a.members.agent;
const phone = (last: number) => `03 81 00 01 ${String(last).padStart(2, "0")}`;

describe("somebody new", () => {
  test("becomes a member without an address, whose request is on line at once, and nobody is written to", async () => {
    const { personId, listingId } = await takeDown(agent(), a, { phone: "+33 (0)3.81.00.01.01" });
    const row = await deskRow(base, personId);
    expect(row).toMatchObject({ lastName: "Morel", phone: phone(1), consent: "oral", consentBy: agent().id });
    expect(row?.callbackCode).toMatch(/^\d{6}$/);
    const [member] = await base.db
      .select({ email: users.email, role: memberships.role, firstName: memberships.firstName })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.id, personId));
    expect(member).toEqual({ email: null, role: "resident", firstName: "Jeanne" });
    const [listing] = await base.db.select().from(listings).where(eq(listings.id, listingId));
    expect(listing).toMatchObject({ authorId: personId, status: "published", kind: "request" });
    expect(await base.db.select().from(outbox).where(eq(outbox.memberId, personId))).toEqual([]);
    expect(await base.db.select().from(deskTasks).where(eq(deskTasks.memberId, personId))).toEqual([]);
  });

  test("is in the log under the name of the agent", async () => {
    const { personId } = await takeDown(agent(), a, { phone: phone(2) });
    const entries = await base.db
      .select({ action: auditEntries.action, actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(eq(auditEntries.memberId, personId));
    expect(entries).toEqual([
      { action: "desk.person-added", actorId: agent().id },
      { action: "desk.acted", actorId: agent().id },
    ]);
  });

  test("offers help as well", async () => {
    const offer = { kind: "offer", phone: phone(3), capacity: "2", radius: "2000", title: "Aider à faire les courses" };
    const { beneficiary: _, peopleWanted: __, ...typed } = typedRequest(a, offer);
    const { listingId } = await takeRequest(agent(), deskRequestSchema.parse(typed), new Date());
    const [listing] = await base.db.select().from(listings).where(eq(listings.id, listingId));
    expect(listing).toMatchObject({ kind: "offer", capacity: 2, radiusM: 2000 });
  });

  test("sent twice at the same moment is taken down once", async () => {
    const typed = { phone: phone(4), key: uuidv7() };
    const [first, second] = await Promise.all([takeDown(agent(), a, typed), takeDown(agent(), a, typed)]);
    expect(second).toEqual(first);
    const found = await deskRowsAt(base.db, a.id, phone(4));
    expect(found).toHaveLength(1);
  });
});

describe("a number that is known", () => {
  test("asks who calls, and leaves nothing", async () => {
    await takeDown(agent(), a, { phone: phone(10) });
    const again = takeDown(agent(), a, { phone: phone(10), firstName: "Paul" });
    await expect(again).rejects.toMatchObject({ field: "person", key: "person.choose" });
    const found = await deskRowsAt(base.db, a.id, phone(10));
    expect(found).toHaveLength(1);
  });

  test("takes a second person of the household, and never the same name twice", async () => {
    const { personId } = await takeDown(agent(), a, { phone: phone(11) });
    const same = takeDown(agent(), a, { phone: phone(11), person: "new", firstName: "jeanne", lastName: "MOREL" });
    await expect(same).rejects.toMatchObject({ key: "person.same", values: { person: personId } });
    const other = await takeDown(agent(), a, { phone: phone(11), person: "new", firstName: "Paul" });
    expect(other.personId).not.toBe(personId);
  });

  test("publishes for who was chosen, without asking names and consent again", async () => {
    const { personId } = await takeDown(agent(), a, { phone: phone(12) });
    const said = { phone: phone(12), person: personId, firstName: "", lastName: "", consent: "", adult: "" };
    const again = await takeDown(agent(), a, { ...said, title: "Changer une ampoule très haute" });
    expect(again.personId).toBe(personId);
  });

  test("is not used for somebody at another number, in another city, or suspended", async () => {
    const { personId } = await takeDown(agent(), a, { phone: phone(13) });
    const elsewhere = takeDown(agent(), a, { phone: phone(14), person: personId });
    await expect(elsewhere).rejects.toMatchObject({ field: "person" });
    const abroad = takeDown(b.members.agent, b, { phone: phone(13), person: personId });
    await expect(abroad).rejects.toMatchObject({ field: "person" });
    await suspend(base.db, { cityId: a.id, id: personId });
    const away = takeDown(agent(), a, { phone: phone(13), person: personId });
    await expect(away).rejects.toMatchObject({ code: "person-unavailable" });
  });
});

describe("what is refused at its field", () => {
  const problems = (typed: object) => {
    const parsed = deskRequestSchema.safeParse({ ...typedRequest(a), ...typed });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join()} ${message}`);
  };

  test("no consent, no adult, no name", () => {
    expect(problems({ consent: undefined })).toEqual(["consent consent.required"]);
    expect(problems({ adult: undefined })).toEqual(["adult deskAdult.required"]);
    expect(problems({ lastName: " ", firstName: "R2" })).toEqual([
      "firstName firstName.letters",
      "lastName lastName.required",
    ]);
  });

  test("a number that is none", () => {
    expect(problems({ phone: "" })).toEqual(["phone phone.required"]);
    for (const number of ["0381", "08 99 00 00 00", "+33 8 99 00 00 00", "bonjour"]) {
      expect(problems({ phone: number })).toEqual(["phone phone.malformed"]);
    }
  });
});

test("nobody but those who work at the desk of the city takes anything down", async () => {
  for (const role of ["resident", "moderator"] as const) {
    await expect(takeDown(a.members[role], a, { phone: phone(30) })).rejects.toMatchObject({ code: "not-found" });
  }
  const ofOther = takeDown(b.members.agent, a, { phone: phone(31) });
  await expect(ofOther).rejects.toMatchObject({ field: "quartier" });
  expect(await deskRowsAt(base.db, a.id, phone(31))).toEqual([]);
});
