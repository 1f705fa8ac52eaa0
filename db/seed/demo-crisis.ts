import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { crises } from "#db/schema/crises.ts";
import type { CrisisPlan } from "#lib/cities/crisis-plan.ts";
import { localDay, localInstant } from "#lib/listings/local-time.ts";
import { BESANCON } from "./besancon.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

const PLAN: CrisisPlan = {
  categories: ["shopping", "pharmacy", "meals", "transport"],
  banner: {
    fr: "Neige et verglas : évitez les trajets, faites faire vos courses par un voisin. Urgence : 112.",
    en: "Snow and ice: avoid travelling, have a neighbour do your shopping. Emergency: 112.",
  },
  link: "https://www.besancon.fr/",
  welcome: {
    fr: "Il neige : courses, médicaments, repas, les voisins de Besançon se rendent service.",
    en: "It snows: shopping, medicine, meals, the neighbours of Besançon help each other.",
  },
  hint: {
    fr: "Dites si l’entrée ou le trottoir sont glissants, et quand vous pouvez attendre.",
    en: "Say whether the entrance or the pavement is slippery, and how long you can wait.",
  },
  deskHours: "Tous les jours, de 8 h à 19 h.",
  deskPhone: "",
  answerPercent: 50,
  times: 2,
  reach: "wider",
  remoteFirst: false,
  moderation: null,
  targetPercent: 50,
};
const DAYS = { from: "01-13", first: "01-16", planned: "01-18", ended: "01-17" } as const;

type Place = { people: readonly Person[]; cityId: string; now: Date };

/** The snow of the last January: four days and a half, extended once, ended before its time. */
export async function insertDemoCrisis(tx: Db, random: Random, { people, cityId, now }: Place): Promise<void> {
  const admin = people.find(({ role }) => role === "admin");
  if (!admin) throw new Error("the example has an administrator");
  const year = lastJanuary(now);
  const at = (day: string, hour: number) => localInstant(`${year}-${day}`, hour, BESANCON.timeZone);
  const startedAt = at(DAYS.from, 7);
  const [planned, extended, endedAt] = [at(DAYS.first, 20), at(DAYS.planned, 20), at(DAYS.ended, 18)];
  const id = random.uuid(startedAt);
  await tx.insert(crises).values({
    cityId,
    id,
    name: "Neige de janvier",
    plan: PLAN,
    startedAt,
    startedBy: admin.id,
    plannedEndAt: extended,
    endedAt,
    endedBy: admin.id,
  });
  const entry = { cityId, actorId: admin.id, subject: `crisis:${id}` as const };
  const until = (moment: Date) => ({ until: moment.toISOString() });
  const details = { ...until(planned), categories: PLAN.categories.length };
  await insertAuditEntry(tx, { ...entry, action: "crisis.started", details, now: startedAt });
  await insertAuditEntry(tx, { ...entry, action: "crisis.extended", details: until(extended), now: at(DAYS.first, 9) });
  await insertAuditEntry(tx, { ...entry, action: "crisis.ended", details: { planned: false }, now: endedAt });
}

/** The year of the last January whose snow is over. */
function lastJanuary(now: Date): number {
  const { date } = localDay(now, BESANCON.timeZone);
  const year = Number(date.slice(0, 4));
  return date > `${year}-${DAYS.planned}` ? year : year - 1;
}
