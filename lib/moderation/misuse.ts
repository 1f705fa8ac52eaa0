import type { StrikeStep } from "./decision.ts";

/** What is frequent (DSA, art. 23), as the public guide says it: so many of a kind within so many days are a warning … */
const MISUSE_DAYS = 180;
const STRIKES_TO_WARN = 3;
/** … and so many more after it allow a person of the city to suspend the right, for so many days. */
const STRIKES_TO_SUSPEND = 2;
const MISUSE_SUSPENSION_DAYS = 30;

const DAY_MS = 86_400_000;

/** One line of the ledger of somebody, of one kind; what an appeal set aside is none. */
export type MisuseEvent = {
  id: string;
  step: StrikeStep;
  at: Date;
  /** Of a suspension. */
  until: Date | null;
};

/** What counts against somebody now. */
export type Misuse = {
  /** Since the last warning or suspension, or without one in the last months. */
  strikes: number;
  /** Warned, or suspended after a warning, in the last months. */
  warnedAt: Date | null;
  suspendedUntil: Date | null;
  isWarningDue: boolean;
  maySuspend: boolean;
};

/** When what counts now began at the earliest. */
export const misuseSince = (now: Date) => new Date(now.getTime() - MISUSE_DAYS * DAY_MS);

/** When a suspension that begins now ends. */
export const misuseSuspensionEnd = (now: Date) => new Date(now.getTime() + MISUSE_SUSPENSION_DAYS * DAY_MS);

const inOrder = (events: readonly MisuseEvent[]) =>
  events.toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.step === "strike" ? -1 : 1));

/** What counts against somebody, of the events of one kind. */
export function misuseAt(events: readonly MisuseEvent[], now: Date): Misuse {
  const counted = inOrder(events).filter(({ at }) => at > misuseSince(now) && at <= now);
  const last = counted.findLastIndex(({ step }) => step !== "strike");
  const strikes = counted.slice(last + 1).length;
  const warnedAt = counted[last]?.at ?? null;
  const ends = counted.flatMap(({ until }) => (until && until > now ? until.getTime() : []));
  const suspendedUntil = ends.length > 0 ? new Date(Math.max(...ends)) : null;
  return {
    strikes,
    warnedAt,
    suspendedUntil,
    isWarningDue: !warnedAt && strikes >= STRIKES_TO_WARN,
    maySuspend: warnedAt !== null && suspendedUntil === null && strikes >= STRIKES_TO_SUSPEND,
  };
}

/** Warnings and suspensions that the strikes before them do not carry any more, after some were set aside: their ids. */
export function groundlessSteps(events: readonly MisuseEvent[]): string[] {
  const standing: MisuseEvent[] = [];
  const groundless: string[] = [];
  for (const event of inOrder(events)) {
    const { isWarningDue, maySuspend } = misuseAt(standing, event.at);
    const holds = event.step === "strike" || (event.step === "warning" ? isWarningDue : maySuspend);
    if (holds) standing.push(event);
    else groundless.push(event.id);
  }
  return groundless;
}
