import "server-only";
import { database } from "#db/client.ts";
import {
  type CrisisFigures,
  type CrisisLogEntry,
  type CrisisRow,
  countCrisisCategories,
  countCrisisFigures,
  findCrisis,
  listCrisisLog,
} from "#db/queries/crises.ts";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";

export type { CrisisFigures, CrisisLogEntry } from "#db/queries/crises.ts";

type Counts = { requests: number; offers: number; helps: number };
const NONE: Counts = { requests: 0, offers: 0, helps: 0 };
const LOG_SHOWN = 100;

/** What a crisis was: each figure while it went on, and in as long a time just before. */
export type CrisisReport = {
  crisis: CrisisRow;
  /** Until now, while it goes on. */
  to: Date;
  before: { from: Date; to: Date };
  during: CrisisFigures;
  earlier: CrisisFigures;
  /** Those that came first, then the others in which anything happened. */
  categories: { category: CategoryKey; isFirst: boolean; during: Counts; earlier: Counts }[];
  log: CrisisLogEntry[];
};

/** The report of a crisis, for administrators of its city; null for anybody else. */
export async function loadCrisisReport({ role, cityId }: Member, id: string, now: Date): Promise<CrisisReport | null> {
  if (role !== "admin" || !isId(id)) return null;
  const db = database();
  const crisis = await findCrisis(db, cityId, id);
  if (!crisis) return null;
  const from = crisis.startedAt;
  const to = crisis.endedAt ?? now;
  const before = { from: new Date(2 * from.getTime() - to.getTime()), to: from };
  const during = await countCrisisCategories(db, { cityId, from, to });
  const earlier = await countCrisisCategories(db, { cityId, ...before });
  const first = crisis.plan?.categories ?? [];
  const rest = CATEGORY_KEYS.filter((key) => !first.includes(key) && (during.has(key) || earlier.has(key)));
  return {
    crisis,
    to,
    before,
    during: await countCrisisFigures(db, { cityId, from, to }),
    earlier: await countCrisisFigures(db, { cityId, ...before }),
    categories: [...first, ...rest].map((category) => ({
      category,
      isFirst: first.includes(category),
      during: during.get(category) ?? NONE,
      earlier: earlier.get(category) ?? NONE,
    })),
    log: await listCrisisLog(db, { cityId, id, from, to, limit: LOG_SHOWN }),
  };
}

/** Each figure of a report, in the order in which it is told; the time to the first answer in minutes. */
const FIGURE_NAMES = [
  "requests",
  "offers",
  "helps",
  "answered",
  "unanswered",
  "firstAnswer",
  "calls",
  "cases",
] as const;
export type FigureRow = { name: (typeof FIGURE_NAMES)[number]; during: number | null; earlier: number | null };

export function figureRows({ during, earlier }: Pick<CrisisReport, "during" | "earlier">): FigureRow[] {
  const figureOf = (figures: CrisisFigures, name: FigureRow["name"]) => {
    if (name === "firstAnswer") return figures.medianMinutes;
    return name === "unanswered" ? figures.requests - figures.answered : figures[name];
  };
  return FIGURE_NAMES.map((name) => ({ name, during: figureOf(during, name), earlier: figureOf(earlier, name) }));
}
