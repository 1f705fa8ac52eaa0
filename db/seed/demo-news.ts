import type { cityNews } from "#db/schema/notifications.ts";
import { addDays, localDay, localInstant } from "#lib/listings/local-time.ts";
import { BESANCON } from "./besancon.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

/** Days from today: `from` when they begin, `until` the last one. */
type DemoNews = { title: string; summary: string; link: string | null; from: number; until: number };

const NEWS: readonly DemoNews[] = [
  {
    title: "Un atelier pour réparer son vélo",
    summary:
      "Samedi de 10 h à 17 h, à la maison de quartier de Planoise. Des bénévoles prêtent leurs outils et leurs conseils. C’est gratuit.",
    link: "https://www.besancon.fr/",
    from: -3,
    until: 9,
  },
  {
    title: "Permanence pour vos papiers, sans rendez-vous",
    summary: "Chaque mardi matin à la mairie des Chaprais, une personne vous aide à remplir vos formulaires en ligne.",
    link: null,
    from: -10,
    until: 40,
  },
  {
    title: "Grand froid : qui prévenir",
    summary:
      "Une personne seule ou dehors près de chez vous ? Appelez le 115, de jour comme de nuit. L’appel est gratuit.",
    link: "https://www.besancon.fr/",
    from: -1,
    until: 60,
  },
  {
    title: "Fête des voisins : proposez votre rue",
    summary: "La Ville prête des tables et des chaises aux rues qui s’inscrivent. Les inscriptions ouvrent bientôt.",
    link: "https://www.besancon.fr/",
    from: 7,
    until: 35,
  },
  {
    title: "La médiathèque a changé d’horaires",
    summary: "Elle ouvre maintenant aussi le dimanche après-midi, de 14 h à 18 h.",
    link: null,
    from: -40,
    until: -5,
  },
];

/** What the agent of the demonstration told residents: current, coming and past. */
export function demoNews(
  random: Random,
  { people, cityId, now }: { people: readonly Person[]; cityId: string; now: Date },
): (typeof cityNews.$inferInsert)[] {
  const agent = people.find(({ role }) => role === "agent");
  if (!agent) return [];
  const { date: today } = localDay(now, BESANCON.timeZone);
  return NEWS.map(({ from, until, ...words }) => {
    const publishedAt = localInstant(addDays(today, from), 9, BESANCON.timeZone);
    const id = random.uuid(publishedAt);
    return { ...words, cityId, id, createdBy: agent.id, publishedAt, endsOn: addDays(today, until) };
  });
}
