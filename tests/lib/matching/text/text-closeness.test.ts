import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textCloseness } from "#lib/matching/text/text-closeness.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { text } from "#tests/support/matching-arbitraries.ts";

const close = (one: string, other: string) => textCloseness(textProfile(one, ""), textProfile(other, ""));
const profile = fc.tuple(text, text).map(([title, body]) => textProfile(title, body));

describe("closeness", () => {
  test("is in [0, 1] and the same in both directions", () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const closeness = textCloseness(one, other);
        expect(textCloseness(other, one)).toBe(closeness);
        if (closeness !== null) expect(closeness >= 0 && closeness <= 1).toBe(true);
      }),
    );
  });

  test("is 1 with oneself, and null with a text that says nothing", () => {
    fc.assert(
      fc.property(profile, (one) => {
        expect(textCloseness(one, one)).toBe(one.word.subject.size === 0 ? null : 1);
        expect(textCloseness(one, textProfile("svp merci", ""))).toBeNull();
      }),
    );
  });

  test("the same word counts more than a cousin, a cousin more than a synonym, a synonym more than nothing", () => {
    const word = "Déménager une grande armoire normande";
    const [same, cousin, synonym, other] = [
      close(word, "Transporter une armoire"),
      close(word, "Transporter des armoires"),
      close(word, "Transporter des penderies"),
      close(word, "Transporter des chèvres"),
    ];
    expect(same).toBeGreaterThan(cousin ?? 1);
    expect(cousin).toBeGreaterThan(synonym ?? 1);
    expect(synonym).toBeGreaterThan(other ?? 1);
  });

  test("accents, case and clumsy spelling of endings do not matter", () => {
    expect(close("REPARATION VELO", "réparations de vélos")).toBe(1);
  });

  test("the title weighs more than the body", () => {
    const asked = textProfile("Robinet qui fuit", "");
    const inTitle = textCloseness(asked, textProfile("Robinet, fuite", "Le jardin et les chiens aussi"));
    const inBody = textCloseness(asked, textProfile("Le jardin et les chiens", "Robinet, fuite aussi"));
    expect(inTitle).toBeGreaterThan(inBody ?? 1);
  });
});
