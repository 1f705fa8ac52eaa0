import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreeTimeSchema, suggestTimeSchema } from "#lib/exchanges/appointment.schema.ts";
import { localMoment, timeProblem } from "#lib/exchanges/appointment.ts";
import { addDays, localTime } from "#lib/listings/local-time.ts";

const PARIS = "Europe/Paris";
const two = (number: number) => String(number).padStart(2, "0");

describe("localMoment", () => {
  test.each([
    ["in winter", "2027-03-09", "18:30", "2027-03-09T17:30:00.000Z"],
    ["in summer", "2027-07-09", "18:30", "2027-07-09T16:30:00.000Z"],
    ["before the clocks go forward", "2027-03-28", "01:59", "2027-03-28T00:59:00.000Z"],
    ["in the hour that is jumped over", "2027-03-28", "02:30", "2027-03-28T01:30:00.000Z"],
    ["after it", "2027-03-28", "03:30", "2027-03-28T01:30:00.000Z"],
    ["the first time that an hour is shown", "2027-10-31", "02:30", "2027-10-31T00:30:00.000Z"],
    ["after the clocks went back", "2027-10-31", "03:30", "2027-10-31T02:30:00.000Z"],
  ])("reads an hour %s", (_, date, time, moment) => {
    expect(localMoment(date, time, PARIS).toISOString()).toBe(moment);
  });

  test("is the moment at which the clocks show it, but in the hour that they jump over", () => {
    const days = fc.integer({ min: 0, max: 800 });
    const zones = fc.constantFrom(PARIS, "Indian/Reunion", "America/Martinique", "Asia/Kolkata");
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), zones, (day, h, m, zone) => {
        const date = addDays("2026-06-01", day);
        fc.pre(!(zone === PARIS && h === 2));
        const shown = localTime(localMoment(date, `${two(h)}:${two(m)}`, zone), zone);
        expect([shown.date, shown.hour, shown.minute]).toEqual([date, h, m]);
      }),
    );
  });
});

describe("timeProblem", () => {
  const now = new Date("2027-03-09T09:00:00Z");
  const problem = (date: string, time: string) =>
    timeProblem({ date, startsAt: localMoment(date, time, PARIS) }, now, PARIS);

  test.each([
    ["2027-03-08", "18:00", { field: "date", key: "time.past" }],
    ["2027-03-09", "09:59", { field: "time", key: "time.past" }],
    ["2027-03-09", "10:00", { field: "time", key: "time.past" }],
    ["2027-03-09", "10:01", null],
    ["2027-06-07", "23:59", null],
    ["2027-06-08", "00:00", { field: "date", key: "time.too-far" }],
  ])("%s at %s", (date, time, expected) => expect(problem(date, time)).toEqual(expected));
});

describe("the form of a time", () => {
  const exchange = "018f0000-0000-7000-8000-000000000001";
  const right = { exchange, date: "2027-03-10", time: "18:30", minutes: "90", place: "  La   médiathèque " };
  const errors = (input: object) =>
    suggestTimeSchema.safeParse({ ...right, ...input }).error?.issues.map(({ message }) => message);

  test("is read with its place tidied and no reminder that was not asked for", () => {
    expect(suggestTimeSchema.parse(right)).toEqual({
      ...right,
      minutes: 90,
      place: "La médiathèque",
      reminder: false,
    });
    expect(suggestTimeSchema.parse({ ...right, place: " \u202e ", reminder: "on" })).toMatchObject({
      place: "",
      reminder: true,
    });
  });

  test.each([
    [{ date: "2027-02-30" }, "time.date"],
    [{ date: "" }, "time.date"],
    [{ time: "24:00" }, "time.time"],
    [{ time: "" }, "time.time"],
    [{ minutes: "45" }, "time.minutes"],
    [{ place: "a".repeat(121) }, "time.place"],
    [{ exchange: "x" }, "form.invalid"],
  ])("refuses %o", (input, key) => expect(errors(input)).toEqual([key]));

  test("takes nothing that it does not know", () => {
    expect(agreeTimeSchema.safeParse({ exchange, appointment: exchange, side: "helper" }).success).toBe(false);
  });
});
