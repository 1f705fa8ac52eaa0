import { expect, test } from "vitest";
import { renderMail } from "#lib/server/mail/render-mail.ts";

const payload = {
  name: "Nermin",
  title: "Remplir un dossier",
  startsAt: "2027-03-10T17:30:00.000Z",
  timeZone: "Europe/Paris",
  link: "https://entraide.example/besancon/mes-echanges/1",
  done: "https://entraide.example/fait",
  notDone: "https://entraide.example/pas-fait",
  wentWrong: "https://entraide.example/mal",
};
const context = { locale: "fr", city: { name: "Besançon" }, footer: null } as const;

test("asks once, with three answers and when it was", () => {
  const { subject, text, html } = renderMail("how-did-it-go", payload, context);
  expect(subject).toContain("Remplir un dossier");
  for (const words of ["mercredi 10 mars", payload.done, payload.notDone, payload.wentWrong, payload.link]) {
    expect(text).toContain(words);
    expect(html).toContain(words);
  }
});

test("names no day when there was none", () => {
  expect(renderMail("how-did-it-go", { ...payload, startsAt: null }, context).text).not.toContain("mars");
});
