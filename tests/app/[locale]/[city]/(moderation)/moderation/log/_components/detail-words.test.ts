import { expect, test } from "vitest";
import { detailWords } from "#app/[locale]/[city]/(moderation)/moderation/log/_components/detail-words.ts";

const ID = "01900000-0000-7000-8000-000000000001";

test("what an entry says besides is in words, in either language", () => {
  const details = { case: ID, action: "remove", clause: "free", joined: null };
  expect(detailWords(details, "fr").map((said) => said.replaceAll("\u00a0", " "))).toEqual([
    `dossier : ${ID}`,
    "mesure : retirer",
    expect.stringMatching(/^règle : 3\. /),
  ]);
  expect(detailWords({ on: true, again: false, readTexts: 0, reason: "scam" }, "en")).toEqual([
    "on: yes",
    "again: no",
    "listings read: 0",
    expect.stringMatching(/^reason: (?!scam$)/),
  ]);
});

test("what has no words stays as it was written", () => {
  const details = { color: "blue", action: "explode", clause: "none", kind: "a.b", reason: "whim" };
  expect(detailWords(details, "en")).toEqual([
    "color: blue",
    "measure: explode",
    "rule: none",
    "kind: a.b",
    "reason: whim",
  ]);
});
