import { describe, expect, test } from "vitest";
import { EXCHANGE_NEWS } from "#lib/exchanges/exchange-news.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { REPORT_REASONS } from "#lib/reports/report-reason.ts";
import { renderMail } from "#lib/server/mail/render-mail.ts";

const context = { locale: "fr", city: { name: "Besançon" }, footer: null } as const;
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
    expect(english.html).toContain('<html lang="en"');
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

describe("the mail of an invitation", () => {
  const answers = { can: `${link}&a=1`, not_this_time: `${link}&a=2`, not_this_kind: `${link}&a=3` };
  const payload = {
    title: "Courses <b>",
    when: "jeudi 26 novembre, soir",
    quartier: "Battant",
    firstName: "Awa",
    offer: "Je fais vos courses",
    listing: "https://entraide.example/besancon/annonces/7",
    answers,
    until: "2026-11-24T17:00:00.000Z",
    timeZone: "Europe/Paris",
  };
  const { subject, text, html } = renderMail("invitation", payload, context);

  test("says who asks what and for when, why this person, and until when by the clocks of the city", () => {
    expect(text).toContain("jeudi 26 novembre, soir");
    expect(subject).toContain("Awa cherche un coup de main");
    expect(text).toContain("Courses <b>");
    expect(text).toContain("Je fais vos courses");
    expect(text).toMatch(/avant le mardi 24 novembre.*18:00/);
  });

  test("has its three links alone on their lines, and escaped in its HTML", () => {
    for (const address of Object.values(answers)) expect(text.split("\n")).toContain(address);
    for (const number of [1, 2, 3]) expect(html).toContain(`jeton=abc&amp;v=1&amp;a=${number}"`);
    expect(html).not.toContain("Courses <b>");
  });

  test("exists in English", () => {
    const english = renderMail("invitation", payload, { ...context, locale: "en" });
    expect(english.text).toContain("Not this kind of request");
  });
});

test.each([
  [0, "personne à qui demander"],
  [1, "sollicité une personne"],
  [5, "sollicité 5 personnes"],
])("a requester is told that the desk has their request, after %i people", (asked, words) => {
  expect(renderMail("request-at-desk", { title: "Courses", asked, link }, context).text).toContain(words);
});

describe.each(LOCALES)("a moderator is told that a report waits (%s)", (locale) => {
  test.each(REPORT_REASONS)("and why, when it cannot wait: %s", (reason) => {
    const { subject, text, html } = renderMail("report-waiting", { reason, link }, { ...context, locale });
    const why = getTranslator(locale, "protection")(`reason.${reason}`);
    expect(text).toContain(why);
    expect(text.split("\n")).toContain(link);
    expect(`${subject} ${html}`).not.toMatch(/undefined|\{\w+\}/);
  });
});

test.each([
  [1, "Un dossier de modération attend"],
  [4, "4 dossiers de modération attendent"],
])("a moderator is told that %i wait", (count, words) => {
  const { text } = renderMail("report-waiting", { count, link }, context);
  expect(text).toContain(words);
  expect(text.split("\n")).toContain(link);
});

describe.each(LOCALES)("news of an exchange (%s)", (locale) => {
  test.each(EXCHANGE_NEWS)("%s says who, about what, and where to go on", (news) => {
    const payload = {
      news,
      name: "Awa",
      title: "Mes courses",
      link,
      startsAt: "2026-11-24T17:30:00.000Z",
      timeZone: "Europe/Paris",
    };
    const { subject, text, html } = renderMail("exchange-news", payload, { ...context, locale });
    expect(`${subject} ${text}`).toContain("Awa");
    expect(text).toContain("Mes courses");
    expect(text.split("\n")).toContain(link);
    expect(html).not.toMatch(/undefined|\{\w+\}/);
  });
});

test("who was missed reads whom of the city to call, where there is a number", () => {
  const about = { name: "Awa", title: "Mes courses", link, startsAt: null, timeZone: "Europe/Paris" };
  const textOf = (desk?: string) => renderMail("exchange-news", { ...about, news: "notSeen", desk }, context).text;
  expect(textOf("03 81 61 50 50")).toContain("03 81 61 50 50");
  expect(textOf()).not.toMatch(/guichet|\{\w+\}|undefined/);
});

test.each([
  ["unknown", {}],
  ["sign-in", { link, code: "12", cityName: "Besançon" }],
  ["sign-in", {}],
  ["__proto__", {}],
])("refuses to render %s with %o", (kind, payload) => {
  expect(() => renderMail(kind, payload, context)).toThrow();
});
