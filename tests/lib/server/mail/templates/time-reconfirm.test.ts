import { expect, test } from "vitest";
import { renderMail } from "#lib/server/mail/render-mail.ts";

const about = {
  name: "Nermin",
  title: "Remplir un dossier",
  startsAt: "2027-03-10T17:30:00.000Z",
  timeZone: "Europe/Paris",
  link: "https://entraide.example/besancon/mes-echanges/1",
};
const answers = { confirm: "https://entraide.example/oui", cannot: "https://entraide.example/non" };

test.each([
  ["fr", /mercredi 10 mars à 18:30/],
  ["en", /Wednesday,? March 10 at 6:30/],
] as const)("says when by the clocks of the city, where, and both answers (%s)", (locale, date) => {
  const context = { locale, city: { name: "Besançon" }, footer: null };
  const { subject, text, html } = renderMail("time-reconfirm", { ...about, ...answers, place: "Médiathèque" }, context);
  expect(subject).toMatch(date);
  for (const words of ["Nermin", "Remplir un dossier", "Médiathèque", answers.confirm, answers.cannot, about.link]) {
    expect(text).toContain(words);
    expect(html).toContain(words);
  }
  const nowhere = renderMail("time-reconfirm", { ...about, ...answers, place: "" }, context);
  expect(nowhere.text).not.toContain("Médiathèque");
});

test("says until when, and nothing of it where the time stays", () => {
  const context = { locale: "fr" as const, city: { name: "Besançon" }, footer: null };
  const textOf = (until?: string) =>
    renderMail("time-reconfirm", { ...about, ...answers, place: "", until }, context).text;
  expect(textOf("2027-03-11T18:00:00.000Z")).toContain("Sans réponse avant le jeudi 11 mars à 19:00");
  expect(textOf()).not.toContain("Sans réponse");
});
