import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#lib/listings/listing.ts";
import { offeredLanguages, readPosterOptions, usualOptions } from "#lib/sharing/poster-options.ts";

describe("the languages of a poster", () => {
  test("are those spoken, two at most, without the one that it is written in", () => {
    expect(offeredLanguages(["fr", "tr", "ar", "so"], "fr")).toEqual(["tr", "ar"]);
    expect(offeredLanguages(["fr", "tr"], "en")).toEqual(["fr", "tr"]);
    expect(offeredLanguages(["fr"], "fr")).toEqual([]);
  });
});

describe("the options of a poster", () => {
  test("are the usual ones until somebody chose", () => {
    expect(readPosterOptions({}, ["tr", "ar"])).toEqual({ strips: true, ink: false, languages: ["tr"] });
    expect(readPosterOptions({ languettes: "1", encre: "1" }, [])).toEqual(usualOptions([]));
  });

  test("are what a form sent: a switch that is off says nothing", () => {
    expect(readPosterOptions({ apercu: "1" }, ["tr"])).toEqual({ strips: false, ink: false, languages: [] });
    const sent = { apercu: "1", languettes: "1", encre: "1", langue: ["ar", "tr", "xx"] };
    expect(readPosterOptions(sent, ["tr", "ar"])).toEqual({ strips: true, ink: true, languages: ["ar", "tr"] });
  });

  test("never name a language that is not offered, whatever the address", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom(...LANGUAGES));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("apercu", "langue", "encre", "__proto__"), value), (params) => {
        for (const language of readPosterOptions(params, ["tr"]).languages) expect(language).toBe("tr");
      }),
    );
  });
});
