import { describe, expect, test } from "vitest";
import { sentTexts } from "#components/notifications/sent-texts.ts";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { KIND_POLICIES } from "#lib/notifications/kind-policy.ts";
import { DROP_REASONS } from "#lib/notifications/outbox-state.ts";
import type { SentMessage } from "#lib/notifications/sent-message.ts";

const NOW = new Date("2026-11-29T10:00:00Z");
const SENT: SentMessage = {
  id: "m",
  kind: "invitation",
  channel: "mail",
  subject: "Nermin cherche un coup de main",
  state: "sent",
  dropReason: null,
  at: new Date("2026-11-29T07:05:00Z"),
};
const read = (changed: Partial<SentMessage>, locale: Locale = "fr") =>
  sentTexts({ ...SENT, ...changed }, { now: NOW, timeZone: "Europe/Paris", locale });

describe("a message of the log", () => {
  test("says what, when by the clock of the city, by which way, and why", () => {
    expect(read({})).toEqual({
      title: "Nermin cherche un coup de main",
      date: "29 novembre 2026 à 08:05",
      way: "par e-mail",
      state: "Envoyé",
      why: "Parce qu’une de vos offres correspond à ce que cette personne demande.",
    });
  });

  test("says until when it waits, and that it is about to leave", () => {
    const waiting = { state: "waiting", subject: null } as const;
    expect(read({ ...waiting, at: new Date("2026-11-30T07:00:00Z") })).toMatchObject({
      title: "Demande d’aide près de chez vous",
      state: "En attente jusqu’au 30 novembre 2026 à 08:00",
    });
    expect(read({ ...waiting, at: NOW }).state).toBe("En cours d’envoi");
  });

  test.each(LOCALES)("has words for each kind, and for what is not known any more (%s)", (locale) => {
    const kinds = [...Object.keys(KIND_POLICIES), "toString", "of-long-ago"];
    const texts = kinds.map((kind) => read({ kind, subject: null }, locale));
    expect(new Set(texts.map(({ title }) => title)).size).toBe(kinds.length - 1);
    expect(new Set(texts.map(({ why }) => why)).size).toBe(kinds.length - 1);
  });

  test.each(LOCALES)("has words for each reason not to send (%s)", (locale) => {
    const states = DROP_REASONS.map((dropReason) => read({ state: "dropped", dropReason }, locale).state);
    expect(new Set(states).size).toBe(DROP_REASONS.length);
    expect(read({ state: "failed" }, locale).state).toMatch(/L’envoi a échoué|Sending failed/);
  });
});
