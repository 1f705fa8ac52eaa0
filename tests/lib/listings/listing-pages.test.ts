import { describe, expect, it } from "vitest";
import { MAX_PAGE, pageCount, pageNumber, turnablePages, untilMoment } from "#lib/listings/listing-pages.ts";

describe("the pages of a list", () => {
  it.each(["0", "-1", "1.5", "1e3", "51", "99999", "", "x", undefined, ["2", "3"]])(
    "take %j for the first",
    (value) => {
      expect(pageNumber(value)).toBe(1);
    },
  );

  it("go from one to a last one that is never far", () => {
    expect(pageNumber("2")).toBe(2);
    expect(pageNumber(String(MAX_PAGE))).toBe(MAX_PAGE);
    expect(pageCount(0)).toBe(1);
    expect(pageCount(20)).toBe(1);
    expect(pageCount(21)).toBe(2);
    expect(pageCount(100_000)).toBe(MAX_PAGE);
  });

  it("are turned to from the first, the last and those around", () => {
    expect(turnablePages(1, 1)).toEqual([1]);
    expect(turnablePages(1, 9)).toEqual([1, 2, 9]);
    expect(turnablePages(5, 9)).toEqual([1, 4, 5, 6, 9]);
  });

  it("go up to a moment that is ten digits, or to none", () => {
    expect(untilMoment("1795492536")).toBe(1_795_492_536);
    for (const value of ["", "1", "-179549253", "17954925360", "1795492536'", ["1795492536"], undefined])
      expect(untilMoment(value)).toBeNull();
  });
});
