import { describe, expect, test } from "vitest";
import { thanksSchema } from "#lib/exchanges/thanks.schema.ts";
import { joinThanks, saysName, wordsFor } from "#lib/exchanges/thanks.ts";

describe("a word of thanks", () => {
  test("is made of ready words and one's own", () => {
    expect(joinThanks(["À bientôt"], "")).toBe("À bientôt.");
    expect(joinThanks(["C’était un plaisir", "À bientôt"], "Mille mercis !")).toBe(
      "C’était un plaisir. À bientôt. Mille mercis !",
    );
    expect(joinThanks([], "")).toBe("");
  });

  test("has other ready words for each side", () => {
    expect(wordsFor("helper")).toEqual(["welcome", "pleasure", "soon"]);
    expect(wordsFor("beneficiary")).toEqual(["help", "pleasure", "soon"]);
  });

  test("is private unless its box is ticked, and tidied", () => {
    const exchange = "018f0000-0000-7000-8000-000000000001";
    expect(thanksSchema.parse({ exchange, words: "soon", text: " Merci\u202e ! " })).toEqual({
      exchange,
      words: ["soon"],
      text: "Merci !",
      isPublic: false,
    });
    expect(thanksSchema.parse({ exchange, text: "", isPublic: "on" })).toMatchObject({ words: [], isPublic: true });
    expect(thanksSchema.safeParse({ exchange, text: "a".repeat(281) }).error?.issues[0]?.message).toBe(
      "thanks.too-long",
    );
    expect(thanksSchema.safeParse({ exchange, text: "", words: ["money"] }).success).toBe(false);
  });
});

describe("saysName", () => {
  test.each([
    ["Merci NERMIN, à bientôt", ["Nermin", "Jo"], true],
    ["Merci à Chloe", ["Chloé", "Alex"], true],
    ["Merci à Jean Pierre", ["Jean-Pierre"], true],
    ["Merci pour les courses", ["Our", "Mer"], false],
    ["Il a aidé", ["A"], false],
  ])("%s", (body, names, said) => expect(saysName(body, names)).toBe(said));
});
