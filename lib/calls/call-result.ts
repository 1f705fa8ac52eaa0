/** What came of a call, in numbers; `docs/calls.md` defines each. */
export type CallResult = {
  asked: number;
  /** Who answered or opened the notification; a mail does not tell who read it. */
  seen: number;
  yes: number;
  no: number;
  /** Offers that people who were asked opened or put back on line since. */
  offers: number;
  /** Helps done since, in the category and the quartiers of the call, by people who were asked. */
  helps: number;
  /** People who were asked and helped so. */
  helpers: number;
};

/** After the end of a call, what people do is put down to it for so long. */
const MEASURED_DAYS = 14;

/** When nothing more is put down to a call that ended. */
export function measuredUntil(endedAt: Date): Date {
  return new Date(endedAt.getTime() + MEASURED_DAYS * 86_400_000);
}

/** What ended before is counted for good at this moment. */
export function measuredSince(now: Date): Date {
  return new Date(now.getTime() - MEASURED_DAYS * 86_400_000);
}

/** Who said nothing. */
export function silentOf({ asked, yes, no }: Pick<CallResult, "asked" | "yes" | "no">): number {
  return asked - yes - no;
}
