import { describe, expect, test } from "vitest";
import { dueQuarters, isQuarter, quarterDays, quarterOf } from "#lib/insights/open-data/quarter.ts";

describe("a quarter", () => {
  test("has one spelling", () => {
    expect(["2026-T1", "2026-T4"].every(isQuarter)).toBe(true);
    for (const text of ["2026-T0", "2026-T5", "2026-t1", "26-T1", "2026T1", "1999-T1", "2026-T1 ", "02026-T1", ""]) {
      expect(isQuarter(text)).toBe(false);
    }
  });

  test("has its days", () => {
    expect(quarterDays("2024-T1")).toEqual({ from: "2024-01-01", to: "2024-03-31" });
    expect(quarterDays("2026-T4")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(["2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31"].map(quarterOf)).toEqual([
      "2026-T1",
      "2026-T2",
      "2026-T3",
      "2026-T4",
    ]);
  });
});

describe("what is due", () => {
  test("is nothing for a city that began in this quarter", () => {
    expect(dueQuarters("2026-11-29", "2026-11-30")).toEqual([]);
  });

  test("is published on the sixth day after its end", () => {
    expect(dueQuarters("2026-05-04", "2026-07-05")).toEqual([]);
    expect(dueQuarters("2026-05-04", "2026-07-06")).toEqual(["2026-T2"]);
  });

  test("goes back two years at most", () => {
    const due = dueQuarters("2001-01-01", "2026-11-30");
    expect([due[0], due.at(-1), due.length]).toEqual(["2025-T1", "2026-T3", 7]);
  });

  test("is nothing before the first day", () => {
    expect(dueQuarters("2027-02-01", "2026-11-30")).toEqual([]);
  });
});
