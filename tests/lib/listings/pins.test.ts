import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { parsePinsQuery } from "#lib/listings/pins.ts";

const SLUGS = ["battant", "velotte"];
const read = (search: string) => parsePinsQuery(new URLSearchParams(search), SLUGS);

describe("the question of the map", () => {
  it("is about the whole city from afar when it says nothing", () => {
    expect(read("")).toEqual({ query: { filter: NO_FILTER, bbox: null, zoom: 12 } });
    expect(read("kind=&category=&quartier=&when=&remote=&bbox=&zoom=")).toEqual(read(""));
  });

  it("holds a filter, a rectangle and a zoom", () => {
    expect(
      read("q=v%C3%A9lo&kind=offer&category=repair&quartier=battant&when=week&remote=1&bbox=6,47.2,6.1,47.3&zoom=15"),
    ).toEqual({
      query: {
        filter: { q: "vélo", kind: "offer", category: "repair", quartier: "battant", when: "week", remote: true },
        bbox: { west: 6, south: 47.2, east: 6.1, north: 47.3 },
        zoom: 15,
      },
    });
  });

  it.each([
    ["kind=gift", "kind"],
    ["category=bombs", "category"],
    ["quartier=montmartre", "quartier"],
    ["quartier=__proto__", "quartier"],
    ["when=yesterday", "when"],
    ["remote=2", "remote"],
    ["bbox=1,2,3", "bbox"],
    ["bbox=6.1,47.2,6,47.3", "bbox"],
    ["zoom=-1", "zoom"],
    ["zoom=23", "zoom"],
    ["zoom=1e1", "zoom"],
    ["zoom=12.5", "zoom"],
    ["zoom=%F0%9F%98%80", "zoom"],
    ["kind=offer&kind=request", "kind"],
    ["bbox=6,47.2,6.1,47.3&bbox=6,47.2,6.1,47.3", "bbox"],
  ])("says what is wrong with %s", (search, wrong) => {
    expect(read(search)).toEqual({ wrong });
  });

  it("answers anything at all with a question or the name of a parameter", () => {
    const names = fc.constantFrom("kind", "category", "quartier", "when", "remote", "bbox", "zoom", "__proto__", "x");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: "binary" }))), (entries) => {
        const answer = parsePinsQuery(new URLSearchParams(entries), SLUGS);
        expect("query" in answer || typeof answer.wrong === "string").toBe(true);
      }),
    );
  });
});
