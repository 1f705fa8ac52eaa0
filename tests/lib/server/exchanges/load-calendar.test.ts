import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { loadCalendar } from "#lib/server/exchanges/load-calendar.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { acceptedHelp, agreedTime } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const value = (file: string | null, name: string) =>
  (file ?? "")
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

describe("the calendar file", () => {
  test("follows the agreed time: one event, told again with each change, and cancelled with it", async () => {
    const help = await acceptedHelp(base.db, a);
    expect(await loadCalendar(help.helper, help.id, "fr", MORNING)).toBeNull();
    await agreedTime(base.db, a, help, ["2027-03-12", "18:30"]);
    const first = await loadCalendar(help.helper, help.id, "fr", MORNING);
    const appointment = await agreedTime(base.db, a, help, ["2027-03-29", "18:30"], { at: hoursAfter(1) });
    const second = await loadCalendar(help.asker, help.id, "en", hoursAfter(1));
    await dropTime(help.asker, { exchange: help.id, appointment }, hoursAfter(2));
    const third = await loadCalendar(help.helper, help.id, "fr", hoursAfter(2));
    const files = [first, second, third];
    expect(new Set(files.map((file) => value(file, "UID"))).size).toBe(1);
    expect(files.map((file) => value(file, "SEQUENCE"))).toEqual(["0", "2", "3"]);
    expect(files.map((file) => value(file, "DTSTART"))).toEqual([
      "20270312T173000Z",
      "20270329T163000Z",
      "20270329T163000Z",
    ]);
    expect(files.map((file) => value(file, "STATUS"))).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
    expect(value(first, "SUMMARY")).toBe("Besoin de quelques courses\\, avec Alex resident");
    expect(value(second, "SUMMARY")).toBe("Besoin de quelques courses\\, with Alex");
    expect(value(first, "LOCATION")).toBe("Médiathèque");
  });

  test("is for the two alone, and holds no contact detail", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-12", "18:30"]);
    const details = { phone: "06 39 98 12 34", email: help.helper.email, address: "3 rue des Granges" };
    await shareContacts(help.helper, { exchange: help.id, ...details }, MORNING);
    const file = (await loadCalendar(help.asker, help.id, "fr", MORNING)) ?? "";
    for (const secret of ["06 39", help.helper.email, help.asker.email, "Granges", help.asker.id, help.helper.id]) {
      expect(file).not.toContain(secret);
    }
    for (const stranger of [a.neighbours[0], a.members.admin, b.members.resident]) {
      expect(await loadCalendar(stranger, help.id, "fr", MORNING)).toBeNull();
    }
  });
});
