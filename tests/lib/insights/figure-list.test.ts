import { expect, test } from "vitest";
import { ANSWER_BANDS } from "#lib/insights/dashboard.ts";
import { BAND_MINUTES, readBand, readFigureList } from "#lib/insights/figure-list.ts";

test("a list is read from its name, and is the requests otherwise", () => {
  expect(readFigureList("coups-de-main")).toBe("helps");
  for (const other of [undefined, "", "helps", "toString", ["offres"]]) expect(readFigureList(other)).toBe("requests");
});

test("the bands of time follow each other without a gap", () => {
  const bounds = ANSWER_BANDS.map((band) => BAND_MINUTES[band]);
  expect(bounds.at(-1)).toBeNull();
  bounds.slice(1, -1).forEach((bound, index) => {
    expect(bound?.from).toBe(bounds[index]?.before);
  });
  expect(readBand("2d")).toBe("2d");
  expect(readBand("toString")).toBeNull();
});
