import { addDays, localDay, localInstant } from "#lib/listings/local-time.ts";

/** A crisis that nobody ends does not become the usual state: past this, it is begun anew. */
const MOST_CRISIS_DAYS = 62;
const LEAST_MS = 3_600_000;

/** A local day and full hour. */
export type CrisisEnd = { endsOn: string; endsAt: number };

/** The moment of a planned end, or what is wrong with it (a key of the messages under `errors`). */
export function crisisEnd(
  { endsOn, endsAt }: CrisisEnd,
  { startedAt, now, timeZone }: { startedAt: Date; now: Date; timeZone: string },
): Date | "crisisEnd.past" | "crisisEnd.too-far" {
  const at = localInstant(endsOn, endsAt, timeZone);
  if (at.getTime() < now.getTime() + LEAST_MS) return "crisisEnd.past";
  return endsOn > addDays(localDay(startedAt, timeZone).date, MOST_CRISIS_DAYS) ? "crisisEnd.too-far" : at;
}
