import { expect, test } from "vitest";
import { urgentView } from "#lib/i18n/urgent-view.ts";
import type { UrgentNeed } from "#lib/insights/dashboard.ts";
import { besanconQuartiers, testCity } from "#tests/support/dashboards.ts";

const place = { city: testCity, locale: "fr" as const, quartiers: besanconQuartiers };
/** Already the 25th in Besançon. */
const now = new Date("2026-11-24T23:30:00Z");
const need: UrgentNeed = {
  id: "1",
  title: "Sortir un chien",
  category: "pets",
  quartierId: "battant",
  urgency: "today",
  neededOn: null,
  neededPart: null,
  publishedAt: now,
};
const dated = (neededOn: string, neededPart: UrgentNeed["neededPart"] = null): UrgentNeed => {
  return { ...need, urgency: "dated", neededOn, neededPart };
};
const whenOf = (one: UrgentNeed) =>
  urgentView({ needs: [one], hasMore: false }, place, now).items[0]?.when.replaceAll("\u00a0", " ");

test("a day is named as the city counts its days", () => {
  expect(whenOf(need)).toBe("aujourd’hui");
  expect(whenOf({ ...need, neededPart: "noon" })).toBe("aujourd’hui, avant 14 h");
  expect(whenOf(dated("2026-11-25", "evening"))).toBe("aujourd’hui, avant 21 h");
  expect(whenOf(dated("2026-11-26", "morning"))).toBe("demain, matin");
  expect(whenOf(dated("2026-11-26"))).toBe("demain");
  expect(whenOf(dated("2026-11-27", "morning"))).toBe("vendredi 27 novembre, matin");
});

test("a quartier that is no more leaves its place empty", () => {
  const view = urgentView({ needs: [{ ...need, quartierId: "gone" }], hasMore: true }, place, now);
  expect(view.items[0]).toMatchObject({ quartier: "", call: "/besancon/appels/nouveau?categorie=pets" });
  expect(view.more).toBe("Et d’autres\u00a0: les 1 plus pressés sont montrés.");
});
