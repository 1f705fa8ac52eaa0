import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { suspendReportingAction } from "#app/[locale]/[city]/(moderation)/moderation/misuse/actions.ts";
import MisusePage from "#app/[locale]/[city]/(moderation)/moderation/misuse/page.tsx";
import { strikes } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { noteStrike } from "#lib/server/moderation/note-strike.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  const [suspended] = a.neighbours;
  await suspend(base.db, suspended);
  await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, suspended.id));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(strikes);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

type Comer = { who: TestMember | null; city: TestCity };
const COMERS: Partial<Record<Person, () => Comer>> = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: a.neighbours[0], city: a }),
  resident: () => ({ who: a.members.resident, city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  agent: () => ({ who: a.members.agent, city: a }),
  admin: () => ({ who: a.members.admin, city: a }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const MAY: Partial<Record<Person, Answer>> = {
  ...NOT_MEMBERS,
  resident: "not-found",
  moderator: "done",
  agent: "not-found",
  admin: "done",
};

/** Five notices without ground in five days: a warning, and two more. Gives a line of the ledger. */
async function ledgerOf(count = 5, memberId: string | null = a.neighbours[1].id): Promise<string> {
  const email = memberId ? null : "voisin@test.example";
  const strike = { cityId: a.id, memberId, email, locale: "fr", decisionId: null } as const;
  for (let day = count; day > 0; day -= 1) {
    const at = new Date(Date.now() - day * 86_400_000);
    await base.db.transaction((tx) => noteStrike(tx, { ...strike, kind: "notices" }, at));
  }
  const [line] = await base.db.select().from(strikes);
  return line?.id ?? "";
}

/** Gives the refusal, or where it leads. */
async function press(values: Record<string, string>, { who, city }: Comer) {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  let to = "";
  const place = { city: city.slug, locale: "fr" } as const;
  const state: FormState = await suspendReportingAction(place, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    to = error.to;
    return { status: "done" } as const;
  });
  return { answer: state.status === "refused" ? state.code : state.status, to };
}
const suspensions = async () => (await base.db.select().from(strikes)).filter(({ step }) => step === "suspension");

describe("suspending the right to report", () => {
  test.each(Object.entries(COMERS))("as %s", async (person, comer) => {
    const { answer } = await press({ strike: await ledgerOf() }, comer());
    expect(answer).toBe(MAY[person as Person]);
    expect(await suspensions()).toHaveLength(answer === "done" ? 1 : 0);
  });

  test("leads back to the ledger", async () => {
    const { to } = await press({ strike: await ledgerOf() }, { who: a.members.moderator, city: a });
    expect(to).toBe("/ville-a/moderation/abus?fait=suspended");
  });

  test("says so where there is nobody to write to", async () => {
    const { to } = await press({ strike: await ledgerOf(5, null) }, { who: a.members.moderator, city: a });
    expect(to).toBe("/ville-a/moderation/abus?fait=untold");
  });

  test.each([
    ["without a warning", 2, "warning-first"],
    ["with a warning alone", 3, "warning-first"],
  ])("%s is refused", async (_, count, refusal) => {
    const { answer } = await press({ strike: await ledgerOf(count) }, { who: a.members.moderator, city: a });
    expect(answer).toBe(refusal);
  });

  test.each([{}, { strike: "" }, { strike: "1; drop table strikes" }, { strike: uuidv7(), extra: "1" }])(
    "with %o changes nothing",
    async (values) => {
      await ledgerOf();
      const { answer } = await press(values as Record<string, string>, { who: a.members.moderator, city: a });
      expect(answer).not.toBe("done");
      expect(await suspensions()).toEqual([]);
    },
  );
});

test.each(Object.entries(COMERS))("as %s, the page, or that there is none", async (person, comer) => {
  const outside: Partial<Record<string, string>> = {
    visitor: "/connexion",
    suspended: "/ville-a/compte-suspendu",
    foreigner: "/ville-a/bienvenue",
    moderator: "page",
    admin: "page",
  };
  await ledgerOf();
  const { who, city } = comer();
  await browseAs(base.db, who);
  const params = Promise.resolve({ locale: "fr", city: city.slug });
  const opened = await MisusePage({ params, searchParams: Promise.resolve({}) }).then(
    () => "page",
    // Nothing can be drawn here: whoever came so far has the page.
    ({ to, message }: Error & { to?: string }) =>
      to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : "page"),
  );
  expect(opened).toBe(outside[person] ?? "NEXT_NOT_FOUND");
});
