import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { readInsightsOptions } from "#tests/bench/insights-options.ts";
import { judgeSeries } from "#tests/bench/judge-series.ts";
import { parseSeries, readSeries } from "#tests/bench/read-series.ts";
import { UsageError } from "#tests/bench/usage-error.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "coup-de-main-series-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("a file of counts", () => {
  it("has a count for each day and name, in any order, with none where nothing is told", () => {
    const text = "date,category,count\r\n2026-03-02,meals,4\n2026-02-28,meals,1\n2026-03-01,pets,7\n\n";
    expect(parseSeries(text)).toEqual({ meals: [1, 0, 4], pets: [0, 7, 0] });
  });

  it("may be without names, with semicolons and quotes, as a spreadsheet writes it", () => {
    expect(parseSeries('\uFEFF"date";"count"\n"2026-01-01";"3"\n2026-01-03;5')).toEqual({ all: [3, 0, 5] });
    expect(parseSeries('Date;Category;Count\n2026-01-01;"Repas ""chauds""";3')).toEqual({ 'Repas "chauds"': [3] });
  });

  test.each([
    ["", 'line 1: the header is ""'],
    ["day,count\n2026-01-01,1", 'line 1: the header is "day,count"'],
    ["date,count", "there is no row below the header"],
    ["date,count\n2026-02-30,1", 'line 2: "2026-02-30" is no date'],
    ["date,count\n01/02/2026,1", 'line 2: "01/02/2026" is no date'],
    ["date,count\n2026-01-01,1\n2026-01-02,-1", 'line 3: "-1" is no count'],
    ["date,count\n2026-01-01,1.5", 'line 2: "1.5" is no count'],
    ["date,count\n2026-01-01,", 'line 2: "" is no count'],
    ["date,count\n2026-01-01,1,2", "line 2: 3 cells instead of 2"],
    ["date,category,count\n2026-01-01,,2", "line 2: the category is empty"],
    ["date,category,count\n2026-01-01,2", "line 2: 2 cells instead of 3"],
    ["date,count\n2026-01-01,1\n2026-01-01,2", "line 3: 2026-01-01 all is told twice"],
    ["date,count\n1026-01-01,1\n2026-01-01,2", "the dates span"],
  ])("says what is wrong with %j", (text, problem) => {
    expect(() => parseSeries(text)).toThrow(UsageError);
    expect(() => parseSeries(text)).toThrow(problem);
  });

  it("is named where it is wrong or missing", () => {
    const file = join(dir, "series.csv");
    writeFileSync(file, "date,count\nyesterday,1\n");
    expect(() => readSeries(file)).toThrow(`${file}, line 2: "yesterday" is no date`);
    expect(() => readSeries(join(dir, "none.csv"))).toThrow("none.csv cannot be read");
    expect(() => readSeries(dir)).toThrow(`${dir} cannot be read`);
    writeFileSync(file, "date,category,count\n2026-01-01,meals,1\n");
    expect(readSeries(file)).toEqual({ meals: [1] });
  });
});

describe("the options of the bench", () => {
  it("are those of the issue, a smaller trial, or forecasts alone", () => {
    expect(readInsightsOptions(["--json"])).toEqual({ series: null, listings: 200_000 });
    expect(readInsightsOptions(["--series", "x.csv", "--listings", "2000"])).toEqual({
      series: "x.csv",
      listings: 2_000,
    });
    expect(readInsightsOptions(["--forecast-only"])).toEqual({ series: null, listings: null });
  });

  test.each([
    [["--series"]],
    [["--series", ""]],
    [["--listings", "many"]],
    [["--listings", "999"]],
    [["--listings", "1e5"]],
    [["--forecast-only", "--listings", "2000"]],
    [["--serie", "x.csv"]],
    [["x.csv"]],
  ])("are refused in words: %j", (flags) => {
    expect(() => readInsightsOptions(flags)).toThrow(UsageError);
  });
});

describe("judged forecasts", () => {
  const weekly = Array.from({ length: 60 * 7 }, (_, day) => [5, 4, 4, 4, 3, 1, 0][day % 7] as number);

  it("of what repeats itself are right, and scaled by no change at all", () => {
    const { each, all } = judgeSeries({ same: weekly, short: weekly.slice(0, 70) });
    const right = { forecasts: 52, mae: 0, naiveMae: 0, ratio: null, mase: null, coverage: 1 };
    expect(each).toMatchObject([
      { name: "same", ...right, methods: { "seasonal-naive": 52 } },
      { name: "short", forecasts: 0, mae: null, coverage: null, methods: {} },
    ]);
    expect(all).toMatchObject({ name: "all", ...right });
  });

  it("of a rise are better than the week before again", () => {
    const [rising] = judgeSeries({ rising: weekly.map((count, day) => count + day / 20) }).each;
    expect(rising?.ratio).toBeLessThan(0.5);
    expect(rising?.mase).toBeLessThan(1);
  });
});
