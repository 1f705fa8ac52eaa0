import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { currentSeal, lookUpHashes, SealBroken, type SealedPlace, seal, unseal } from "#db/sealed.ts";

const given = process.env.DATA_KEYS;
afterEach(() => {
  process.env.DATA_KEYS = given;
});

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`;
const PLACE: SealedPlace = { column: "desk_people.phone", cityId: "city", row: "row" };

describe("a sealed value", () => {
  test("opens where it was sealed, whatever it says, and never looks the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const sealed = seal(text, PLACE);
        expect(unseal(sealed, PLACE)).toBe(text);
        expect(seal(text, PLACE)).not.toBe(sealed);
        expect(sealed).toMatch(/^k:t1:[\w-]+$/);
      }),
    );
    expect(seal("03 81 00 00 01", PLACE)).not.toContain("81");
  });

  test("opens in no other column, city or row", () => {
    const sealed = seal("03 81 00 00 01", PLACE);
    for (const moved of [{ column: "desk_people.address" }, { cityId: "other" }, { row: "other" }] as const) {
      expect(() => unseal(sealed, { ...PLACE, ...moved })).toThrow(SealBroken);
    }
    // What separates the parts of a place cannot be moved from one to another.
    expect(() => unseal(sealed, { ...PLACE, cityId: "cit", row: "yrow" })).toThrow(SealBroken);
  });

  test("that was changed in any of its letters is refused", () => {
    const sealed = seal("03 81 00 00 01", PLACE);
    const start = currentSeal().length;
    for (let at = start; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(() => unseal(sealed.slice(0, at) + other + sealed.slice(at + 1), PLACE)).toThrow(SealBroken);
    }
    for (const wrong of ["03 81 00 00 01", "k:t1:", "k:t1:AAAA", sealed.slice(0, -8), `${sealed}AAAA`, "k:zz:AAAA"]) {
      expect(() => unseal(wrong, PLACE)).toThrow(SealBroken);
    }
  });

  test("says of what is wrong with it where it stands, never what it is", () => {
    const sealed = seal("03 81 00 00 01", PLACE);
    expect(() => unseal(sealed, { ...PLACE, row: "x" })).toThrow(/^desk_people\.phone$/);
  });

  test("nothing stays nothing", () => {
    expect([seal("", PLACE), unseal("", PLACE)]).toEqual(["", ""]);
  });
});

describe("keys", () => {
  test("the first one seals, every one opens; one that is gone opens nothing", () => {
    process.env.DATA_KEYS = key("a", 1);
    const old = seal("Camille", PLACE);
    process.env.DATA_KEYS = `${key("b", 2)},${key("a", 1)}`;
    expect(unseal(old, PLACE)).toBe("Camille");
    expect(seal("Camille", PLACE)).toMatch(/^k:b:/);
    process.env.DATA_KEYS = key("b", 2);
    expect(() => unseal(old, PLACE)).toThrow(SealBroken);
    // The same name with another secret.
    process.env.DATA_KEYS = key("a", 3);
    expect(() => unseal(old, PLACE)).toThrow(SealBroken);
  });

  test("without any, nothing is written in clear: it stops", () => {
    process.env.DATA_KEYS = "";
    expect(() => seal("Camille", PLACE)).toThrow(/^DATA_KEYS/);
    process.env.DATA_KEYS = "a:short";
    expect(() => seal("Camille", PLACE)).toThrow(/^DATA_KEYS/);
  });

  test("a number is found by its figures, in its city, by each key that is known", () => {
    process.env.DATA_KEYS = key("a", 1);
    const [old] = lookUpHashes("city", "03 81 00 00 01");
    expect(lookUpHashes("city", "0381000001")).toEqual([old]);
    expect(lookUpHashes("other", "0381000001")).not.toContain(old);
    expect(lookUpHashes("city", "0381000002")).not.toContain(old);
    process.env.DATA_KEYS = `${key("b", 2)},${key("a", 1)}`;
    expect(lookUpHashes("city", "03 81 00 00 01")).toEqual([expect.stringMatching(/^b:/), old]);
  });
});
