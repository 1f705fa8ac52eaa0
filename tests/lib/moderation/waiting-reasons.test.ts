import { expect, test } from "vitest";
import { findListingRisks } from "#lib/moderation/find-risks.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { waitingReasons } from "#lib/moderation/waiting-reasons.ts";

const text = { title: "Réparer mon vélo, 06 39 98 12 34", body: "Ou 06 39 98 12 34, ou claude@exemple.fr" };
const past: CaseFinding = { code: "new_author", severity: "low", version: 1, onTrial: false, spans: [] };

test("are the topics of the words, each once, and what the past tells", () => {
  expect(waitingReasons([...findListingRisks(text), past], text)).toEqual({
    topics: ["phone", "email"],
    history: ["new_author"],
  });
});

test("leave out a rule on trial, and what the case does not hold", () => {
  const found = findListingRisks(text).map((finding) => ({ ...finding, onTrial: finding.code === "contact_phone" }));
  expect(waitingReasons(found, text)).toEqual({ topics: ["email"], history: [] });
  expect(waitingReasons([], text)).toEqual({ topics: [], history: [] });
});
