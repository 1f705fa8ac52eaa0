import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AnswersCard } from "#app/[locale]/[city]/(staff)/dashboard/_components/answers-card.tsx";
import { DashboardHead } from "#app/[locale]/[city]/(staff)/dashboard/_components/dashboard-head.tsx";
import { Headline } from "#app/[locale]/[city]/(staff)/dashboard/_components/headline.tsx";
import { HeatCard } from "#app/[locale]/[city]/(staff)/dashboard/_components/heat-card.tsx";
import { MapCard } from "#app/[locale]/[city]/(staff)/dashboard/_components/map-card.tsx";
import { Shortages } from "#app/[locale]/[city]/(staff)/dashboard/_components/shortages.tsx";
import { listHref, type Shown } from "#app/[locale]/[city]/(staff)/dashboard/_components/shown.ts";
import { TrendsCard } from "#app/[locale]/[city]/(staff)/dashboard/_components/trends-card.tsx";
import { MASKED_SIGN } from "#lib/i18n/figure-words.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import type { Dashboard } from "#lib/insights/dashboard.ts";
import {
  besanconQuartiers,
  busyDashboard,
  shownTension,
  silentDashboard,
  testCity,
} from "#tests/support/dashboards.ts";

function drawn(dashboard: Dashboard, changes: Partial<Shown> = {}): string {
  const shown: Shown = {
    dashboard,
    city: testCity,
    quartiers: besanconQuartiers,
    locale: "fr",
    query: { periode: "12s" },
    ...changes,
  };
  return renderToStaticMarkup(
    <>
      <DashboardHead {...shown} />
      <Headline {...shown} />
      <Shortages {...shown} />
      <MapCard shown={shown} river={[]} />
      <AnswersCard {...shown} />
      <HeatCard {...shown} />
      <TrendsCard {...shown} />
    </>,
  );
}

const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ");

describe("a dashboard", () => {
  it("says its figures, with their change and the lists behind them", () => {
    const html = drawn(busyDashboard());
    expect(wordsOf(html)).toContain("690 demandes publiées +9 % par rapport aux 28 jours d’avant");
    expect(wordsOf(html)).toContain("58 demandes sans réponse après 7 jours 9 % des demandes d’au moins 7 jours");
    for (const list of ["demandes", "offres", "coups-de-main", "sans-reponse"]) {
      expect(html).toContain(`/besancon/tableau-de-bord/annonces?quoi=${list}&amp;periode=12s"`);
    }
  });

  it("leads from a shortage to a call for it", () => {
    const html = drawn(busyDashboard());
    expect(html).toContain('href="/besancon/appels/nouveau?categorie=transport&amp;quartier=planoise-chateaufarine"');
    expect(wordsOf(html)).toContain("4,3 demandes pour une offre");
    expect(wordsOf(html)).toContain("31 demandes et aucune offre");
  });

  it("gives each picture a name, its table and its files, once for each id", () => {
    const html = drawn(busyDashboard());
    for (const picture of ["map", "heat", "weeks", "answers"]) {
      for (const format of ["png", "svg"]) {
        expect(html).toContain(`/api/besancon/dashboard/${picture}.${format}?periode=12s&amp;langue=fr"`);
      }
    }
    expect(html.match(/<svg class="drawing"(?![^>]*role="img" aria-label="[^"]+")/)).toBeNull();
    expect(html.match(/<table/g)?.length).toBe(4);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(LOCALES)("never says a number that is none (%s)", (locale) => {
    for (const dashboard of [busyDashboard(), silentDashboard(), silentDashboard({ countedAt: new Date(0) })]) {
      expect(drawn(dashboard, { locale })).not.toMatch(/NaN|undefined|Infinity|null|Invalid/);
    }
  });

  it("has no number in a masked cell, nor a way to what is behind it", () => {
    // A number that would be found anywhere, given by mistake with a masked tension.
    const leaking = { masked: true, ratio: 7.777, requests: 77_777, offers: 66_666, people: 5 } as never;
    const html = drawn(
      busyDashboard({
        quartiers: besanconQuartiers.map(({ id }) => ({ quartierId: id, tension: leaking })),
        cells: [
          { quartierId: "battant", category: "pets", tension: leaking },
          { quartierId: "battant", category: "shopping", tension: shownTension(1.2) },
          { quartierId: "planoise-chateaufarine", category: "pets", tension: shownTension(3) },
        ],
      }),
    );
    expect(wordsOf(html)).toContain(MASKED_SIGN.replace("\u00a0", " ").replace("<", "&lt;"));
    expect(wordsOf(html)).not.toMatch(/7[.,\s]*777|66[.,\s]*666/);
    expect(html).not.toContain("categorie=pets&amp;quartier=battant");
    expect(html).toContain("categorie=pets&amp;quartier=planoise-chateaufarine");
  });
});

describe("a dashboard without anything", () => {
  const words = wordsOf(drawn(silentDashboard({ countedAt: new Date("2026-11-24T15:20:00Z") })));

  it("says so in the place of empty frames", () => {
    expect(words).toContain("Pas de manque à signaler");
    expect(words).toContain("Aucune demande dans cette période");
    expect(words).toContain("Aucune case ne concerne au moins 11 personnes");
    expect(words).toContain("Rien n’a été publié pendant ces douze semaines.");
    expect(words).toContain("pas encore de période à comparer");
    expect(words).toContain("inhabité");
  });

  it("says that a city has no quartiers", () => {
    const html = drawn(silentDashboard({ quartiers: [] }), { quartiers: [] });
    expect(wordsOf(html)).toContain("pas encore de quartiers");
    expect(html).not.toContain('class="drawing"');
  });
});

describe("listHref", () => {
  it("puts days in the place of the period", () => {
    const shown = { city: testCity, locale: "fr" as const, query: { periode: "7j", quartier: "battant" } };
    expect(listHref(shown, "requests", { du: "2026-11-02", au: "2026-11-08" })).toBe(
      "/besancon/tableau-de-bord/annonces?quoi=demandes&quartier=battant&du=2026-11-02&au=2026-11-08",
    );
  });
});
