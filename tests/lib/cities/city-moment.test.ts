import { expect, test } from "vitest";
import { cityMoment } from "#lib/cities/city-moment.ts";

test.each([
  ["before the morning", "2026-11-24T03:00:00Z", "2026-11-24", 2, ["morning", "noon", "afternoon", "evening"]],
  ["at noon sharp, the morning is over", "2026-11-24T11:00:00Z", "2026-11-24", 2, ["noon", "afternoon", "evening"]],
  ["in the evening", "2026-11-24T19:59:59Z", "2026-11-24", 2, ["evening"]],
  ["after nine, nothing is left", "2026-11-24T20:00:00Z", "2026-11-24", 2, []],
  ["just after midnight it is another day", "2026-11-24T23:00:00Z", "2026-11-25", 3, undefined],
  ["on the day of 25 hours", "2026-10-25T17:30:00Z", "2026-10-25", 7, ["evening"]],
])("%s", (_, instant, date, isoWeekday, partsLeft) => {
  const moment = cityMoment(new Date(instant), "Europe/Paris");
  expect(moment.today).toEqual({ date, isoWeekday });
  expect(moment.partsLeft).toEqual(partsLeft ?? ["morning", "noon", "afternoon", "evening"]);
});

test("the same instant is another part of the day elsewhere", () => {
  const instant = new Date("2026-11-24T10:00:00Z");
  expect(cityMoment(instant, "Europe/Paris").partsLeft).toHaveLength(4);
  expect(cityMoment(instant, "Indian/Reunion").partsLeft).toEqual(["afternoon", "evening"]);
});
