import { describe, expect, test } from "vitest";
import { queueHref, queueView } from "#components/moderation/queue-view.ts";
import type { Queue, QueueItem } from "#lib/moderation/case-view.ts";

const NOW = new Date("2026-11-24T14:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const item = (more: Partial<QueueItem> = {}): QueueItem => ({
  id: "one",
  subject: "listing",
  origin: "new",
  kind: "offer",
  title: "Ménage et courses",
  level: "normal",
  openedAt: minutes(-60),
  dueAt: minutes(60),
  escalated: false,
  reports: 0,
  codes: [],
  claim: null,
  opinion: null,
  ...more,
});
const queue = (items: QueueItem[], more: Partial<Queue> = {}): Queue => ({
  items,
  total: items.length,
  late: 0,
  reported: 0,
  appeals: 0,
  escalated: 0,
  medianMinutes: 47,
  targetMinutes: 120,
  ...more,
});
const place = { city: { slug: "besancon" }, locale: "fr", filter: "all" } as const;
const view = (items: QueueItem[], more: Partial<Queue> = {}) => queueView(queue(items, more), place, NOW);
const shown = (more: Partial<QueueItem>) => view([item(more)]).items[0];

describe("a case of the list", () => {
  test("says what it is, why it is there and how long it has", () => {
    expect(shown({ reports: 2, origin: "report", codes: ["money_asked", "contact_phone", "insult"] })).toEqual({
      id: "one",
      href: "/besancon/moderation?dossier=one",
      sign: "offer",
      signWord: "Je propose",
      title: "Ménage et courses",
      why: "Signalée 2 fois · Argent demandé ou promis · Numéro de téléphone",
      isDanger: false,
      lock: "",
      isMine: false,
      time: { state: "fine", share: 50, words: "reste 1\u00a0h" },
    });
  });

  test.each([
    [{ subject: "message", kind: null, title: "" }, "member", "Des messages signalés"],
    [{ subject: "member", kind: null, title: "" }, "member", "Une personne signalée"],
    [{ subject: "photo" }, "photo", "Photo\u00a0: Ménage et courses"],
    [{ origin: "appeal" }, "offer", "Réclamation\u00a0: Ménage et courses"],
    [{ kind: null, title: "" }, "member", "Annonce effacée"],
  ] as const)("has a sign and a name (%j)", (more, sign, title) => {
    expect(shown(more)).toMatchObject({ sign, title });
  });

  test("says first what cannot wait, and last what others have to do with it", () => {
    const why = shown({ level: "danger", origin: "report", reports: 1, opinion: "asked", escalated: true })?.why;
    expect(why).toBe("Danger · Signalée une fois · Avis demandé · En attente de direction");
  });

  test("says who has it", () => {
    const claim = { firstName: "Malik", until: minutes(5) };
    expect(shown({ claim: { ...claim, isMine: false } })).toMatchObject({ lock: "En cours par Malik", isMine: false });
    expect(shown({ claim: { ...claim, isMine: true } })).toMatchObject({ lock: "Vous vous en occupez", isMine: true });
  });

  test("says how late it is", () => {
    expect(shown({ dueAt: minutes(-25) })?.time).toEqual({
      state: "late",
      share: 100,
      words: "en retard de 25\u00a0min",
    });
  });
});

describe("the queue", () => {
  test("counts its parts, and leads to each", () => {
    const { filters, waiting, late } = view([item()], { total: 9, late: 1, reported: 3, appeals: 1, escalated: 2 });
    expect([waiting, late]).toEqual(["9 à traiter", "1 en retard"]);
    expect(filters.map(({ label, count, href, isOn }) => [label, count, href, isOn])).toEqual([
      ["Toutes", 9, "/besancon/moderation", true],
      ["Signalées", 3, "/besancon/moderation?file=reported", false],
      ["Recours", 1, "/besancon/moderation?file=appeals", false],
      ["En attente de direction", 2, "/besancon/moderation?file=escalated", false],
    ]);
  });

  test("says what it does not show, and that there is nothing", () => {
    expect(view([item()], { total: 60 }).more).toBe("59 autres dossiers attendent après ceux-ci.");
    expect(view([item()])).toMatchObject({ more: "", empty: "" });
    expect(view([]).empty).toBe("Rien n’attend.");
    expect(queueView(queue([], { total: 4 }), { ...place, filter: "appeals" }, NOW)).toMatchObject({
      empty: "Rien n’attend dans cette partie de la file.",
      more: "",
    });
  });

  test("keeps its part in the address of a case", () => {
    expect(queueHref({ ...place, locale: "en", filter: "appeals" }, { dossier: "one" })).toBe(
      "/en/besancon/moderation?dossier=one&file=appeals",
    );
  });
});
