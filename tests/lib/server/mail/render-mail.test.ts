import { describe, expect, test } from "vitest";
import { renderMail } from "#lib/server/mail/render-mail.ts";

const context = { locale: "fr", city: { name: "Besançon" } } as const;
const link = "https://entraide.example/connexion/confirmer?jeton=abc&v=1";

describe("the sign-in mail", () => {
  const { subject, text, html } = renderMail("sign-in", { link, code: "012345", cityName: "Besançon" }, context);

  test("has its code alone on one line, its link alone on another", () => {
    expect(text.split("\n")).toContain("012345");
    expect(text.split("\n")).toContain(link);
    expect(text.match(/\b\d{6}\b/g)).toEqual(["012345"]);
  });

  test("says for how long, and what to do when one did not ask", () => {
    expect(text).toContain("10 minutes");
    expect(text).toContain("Si ce n’est pas vous, ne faites rien.");
  });

  test("shows the code in its subject and the escaped link in its HTML", () => {
    expect(subject).toBe("Votre code\u00a0: 012\u00a0345");
    expect(html).toContain('href="https://entraide.example/connexion/confirmer?jeton=abc&amp;v=1"');
  });

  test("exists in English", () => {
    const english = renderMail("sign-in", { link, code: "012345", cityName: "Besançon" }, { ...context, locale: "en" });
    expect(english.subject).toBe("Your code: 012\u00a0345");
    expect(english.html).toContain('<html lang="en">');
  });
});

describe("the mail of a published listing", () => {
  test.each([
    [0, "Aucune annonce n’y répond pour le moment."],
    [1, "Une annonce pourrait déjà y répondre."],
    [12, "12 annonces pourraient déjà y répondre."],
  ])("counts %i answers in a sentence", (helpers, sentence) => {
    const { text } = renderMail("listing-published", { title: "Courses", link, helpers }, context);
    expect(text).toContain(sentence);
    expect(text).toContain("«\u00a0Courses\u00a0»");
  });
});

test.each([
  ["unknown", {}],
  ["sign-in", { link, code: "12", cityName: "Besançon" }],
  ["sign-in", {}],
  ["__proto__", {}],
])("refuses to render %s with %o", (kind, payload) => {
  expect(() => renderMail(kind, payload, context)).toThrow();
});
