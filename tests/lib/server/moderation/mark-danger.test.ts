import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { markDanger } from "#lib/server/moderation/mark-danger.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let id: string;
let seen: ReturnType<typeof judgingOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator } = a.members);
  seen = judgingOf(base.db, a);
  id = await openCaseFor(base.db, author, { openedAt: DAY });
});

const note = (text = "Qu’en pensez-vous ?") => ({ caseId: id, note: text });
const set = (moderation: object) =>
  base.db
    .update(cities)
    .set({ settings: { moderation } as typeof cities.$inferInsert.settings })
    .where(eq(cities.id, a.id));

describe("danger", () => {
  test("puts a case first, and writes to whom the city named, of nobody in particular", async () => {
    await set({ onCall: { name: "Permanence", phone: "03 81 00 00 00", email: "permanence@test.example" } });
    await markDanger(moderator, note("Elle parle de se faire du mal."), DAY);
    expect(await seen.case(id)).toMatchObject({ urgent: true, dangerAt: DAY, dueAt: secondsAfter(15 * 60) });
    const [mail] = await seen.mails("danger-noted");
    expect(mail).toMatchObject({
      recipient: "permanence@test.example",
      memberId: null,
      payload: { firstName: "Alex moderator" },
    });
    expect(JSON.stringify(mail?.payload)).toContain(`dossier=${id}`);
    expect(JSON.stringify(mail)).not.toMatch(/Alex resident|faire du mal/);
    expect(await seen.log()).toEqual(["case.danger"]);
  });

  test("is written to the other administrators where the city named nobody, at once, also at night", async () => {
    const night = new Date("2027-03-10T01:00:00Z");
    expect((await loadCase(moderator, id, night))?.dangerTo).toBe("admins");
    await markDanger(moderator, note(), night);
    const mails = await seen.mails("danger-noted");
    expect(mails).toMatchObject([{ recipient: a.members.admin.email, dueAt: night }]);
    expect(JSON.stringify(mails)).not.toContain("Qu’en pensez-vous");
  });

  test("says nothing to whom it is about, nor to who says it: then nobody is written to, and the page says so", async () => {
    const { admin } = a.members;
    expect((await loadCase(admin, id, DAY))?.dangerTo).toBe("nobody");
    await markDanger(admin, note(), DAY);
    const about = await openCaseFor(base.db, admin, { openedAt: DAY });
    await markDanger(moderator, { caseId: about, note: "Vite." }, DAY);
    expect([await seen.mails(), (await seen.case(id)).urgent]).toEqual([[], true]);
  });

  test("goes to whom the city named alone", async () => {
    await set({ onCall: { name: "Permanence", phone: "03 81 00 00 00", email: "permanence@test.example" } });
    expect((await loadCase(moderator, id, DAY))?.dangerTo).toBe("onCall");
  });
});
