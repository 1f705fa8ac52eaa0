import { expect, test } from "vitest";
import type { NoticeMeasure } from "#lib/moderation/notice-measure.ts";
import { renderMail } from "#lib/server/mail/render-mail.ts";

const link = "https://entraide.example/besancon/signaler/suivi?lien=abc";
const payload = {
  about: "Garde le soir",
  measure: "removed" as NoticeMeasure,
  answer: "Nous l’avons retirée.",
  contestUntil: "2027-06-03",
  link,
};
const context = { locale: "fr", city: { name: "Besançon" }, footer: null } as const;
const textOf = (changed: Partial<typeof payload> = {}) =>
  renderMail("notice-decided", { ...payload, ...changed }, context).text;

test("who reported reads what was decided, why, and until when to contest it", () => {
  expect(textOf()).toContain("Nous avons retiré l’annonce que vous avez signalée\u00a0: «\u00a0Garde le soir\u00a0».");
  expect(textOf()).toContain("Nous l’avons retirée.");
  expect(textOf()).toContain("3 juin 2027");
  expect(textOf({ measure: "none" })).toContain("Nous n’avons rien changé");
});

test("a person has no title", () => {
  expect(textOf({ about: "", measure: "taken" })).toContain("Nous avons pris une mesure après votre signalement.");
});
