import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InsightQuery, insightQuery, readInsightView } from "#lib/insights/insight-query.ts";
import { daysOf, PERIOD_DAYS } from "#lib/insights/period.ts";

const today = "2026-11-24";
const quartiers = [
  { id: "1", slug: "battant" },
  { id: "2", slug: "planoise" },
];
const read = (query: InsightQuery) => readInsightView(query, { today, quartiers });

describe("readInsightView", () => {
  it("shows the last four weeks of the whole city to who asks for nothing", () => {
    expect(read({})).toEqual({
      filter: { period: { from: "2026-10-28", to: today }, category: null, quartierId: null },
      choice: "4s",
      typed: { du: "", au: "" },
      fault: null,
    });
  });

  it.each(Object.keys(PERIOD_DAYS) as (keyof typeof PERIOD_DAYS)[])("knows the period %s", (periode) => {
    const { filter, choice } = read({ periode, du: "x" });
    expect(choice).toBe(periode);
    expect(daysOf(filter.period)).toBe(PERIOD_DAYS[periode]);
  });

  it("takes two typed days, also as they are written in French, the second being today when it is left out", () => {
    const period = { from: "2026-03-01", to: "2026-03-09" };
    expect(read({ du: "2026-03-01", au: "2026-03-09" }).filter.period).toEqual(period);
    expect(read({ du: " 1/3/2026 ", au: "09.03.2026" }).filter.period).toEqual(period);
    expect(read({ du: "2026-03-01" })).toMatchObject({ choice: null, filter: { period: { to: today } } });
  });

  it.each([
    [{ du: "hier", au: today }, "du", "not-a-date"],
    [{ du: "2026-02-31", au: "2026-03-09" }, "du", "not-a-date"],
    [{ du: "2026-03-01", au: "30/02/2026" }, "au", "not-a-date"],
    [{ au: "2026-03-01" }, "du", "not-a-date"],
    [{ du: "2026-03-09", au: "2026-03-01" }, "au", "reversed"],
    [{ du: "2026-11-01", au: "2026-11-25" }, "au", "future"],
    [{ du: "2030-01-01", au: "2030-02-01" }, "au", "future"],
    [{ du: "1976-11-24", au: today }, "du", "too-long"],
  ] as const)("says at its field what is wrong with %j, and keeps what was typed", (query, field, what) => {
    const view = read(query);
    expect(view.fault).toEqual({ field, what });
    expect(view.typed).toEqual({ du: "du" in query ? query.du : "", au: "au" in query ? query.au : "" });
    expect(view).toMatchObject({ choice: "4s", filter: read({}).filter });
  });

  it("leaves out what is no category or quartier of the city", () => {
    expect(read({ categorie: "transport", quartier: "planoise" }).filter).toMatchObject({
      category: "transport",
      quartierId: "2",
    });
    expect(read({ categorie: "toString", quartier: "ailleurs", periode: "constructor" }).filter).toEqual(
      read({}).filter,
    );
    expect(read({ categorie: ["transport", "pets"], quartier: ["battant"], du: ["2026-03-01"] })).toEqual(read({}));
  });

  it("never fails, and never shows a period that is empty, in the future or longer than two years", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("7j", "0000-01-01", "2026-11-24", "2026-13-01", "9999-12-31"));
    const record = { periode: text, du: text, au: text, categorie: text, quartier: text };
    fc.assert(
      fc.property(fc.record(record, { requiredKeys: [] }), (query) => {
        const { period } = read(query).filter;
        expect(period.to <= today).toBe(true);
        expect(daysOf(period)).toBeGreaterThanOrEqual(1);
        expect(daysOf(period)).toBeLessThanOrEqual(731);
      }),
    );
  });
});

describe("insightQuery", () => {
  it("says nothing of what is usual", () => {
    expect(insightQuery(read({}), quartiers)).toEqual({});
  });

  it("is read back as the same view", () => {
    const some = fc.record(
      {
        periode: fc.constantFrom(...Object.keys(PERIOD_DAYS)),
        du: fc.constantFrom("2026-01-05", "2025-12-31"),
        au: fc.constantFrom("2026-01-06", "2026-11-24"),
        categorie: fc.constantFrom("pets", "other"),
        quartier: fc.constantFrom("battant", "planoise"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (query) => {
        const { filter, choice, fault } = read(query);
        if (fault === null) expect(read(insightQuery({ filter, choice }, quartiers))).toMatchObject({ filter, choice });
      }),
    );
  });
});
