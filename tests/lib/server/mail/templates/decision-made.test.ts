import { describe, expect, test } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { renderMail } from "#lib/server/mail/render-mail.ts";

const link = "https://entraide.example/besancon/decision?lien=abc";
const words = {
  opening: "Bonjour, nous avons retiré votre annonce «\u00a0<b>Garde</b>\u00a0».",
  why: "Elle demandait 15\u00a0€ par heure.\nC’est la règle 3.",
  scope: "Elle n’est plus visible.",
  how: "Une personne a décidé.",
  contest: "Jusqu’au 3 juin 2027.",
  next: "Publiez sans argent & merci {name}.",
};
const mailIn = (locale: (typeof LOCALES)[number]) =>
  renderMail("decision-made", { words, link }, { locale, city: { name: "Besançon" }, footer: null, name: "Awa" });

describe.each(LOCALES)("a statement of reasons (%s)", (locale) => {
  const { text, html } = mailIn(locale);

  test("is said word for word, in its order, and greets once", () => {
    const at = Object.values(words).map((part) => text.indexOf(part));
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(at).not.toContain(-1);
    expect(text).not.toContain("Awa");
    expect(text.split("\n")).toContain(link);
  });

  test("runs nothing of what it quotes", () => {
    expect(html).toContain("&lt;b&gt;Garde&lt;/b&gt;");
    expect(html).not.toContain("<b>Garde");
  });
});

test("a statement of reasons has a heading for each part", () => {
  const headings = ["Pourquoi", "Portée", "Comment", "Contester", "Et maintenant"];
  const lines = mailIn("fr").text.split("\n");
  for (const heading of headings) expect(lines).toContain(heading);
});
