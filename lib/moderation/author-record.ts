/** What a city knows of the author of a text when it is screened. */
export type AuthorRecord = {
  /** The city has met them. */
  verified: boolean;
  exchangesDone: number;
  /** Their other listings that ever appeared. */
  published: number;
  /** Their listings of the last 24 hours with this one; 0 for an edit. */
  newToday: number;
  /** Within a year, something of theirs was removed, or they were limited or suspended. */
  restricted: boolean;
};

const TRUSTED_EXCHANGES = 5;

/** Somebody whom the city has met, or who has helped or been helped several times, and of whom nobody had to complain. */
export function isTrusted({ verified, exchangesDone, restricted }: AuthorRecord): boolean {
  return !restricted && (verified || exchangesDone >= TRUSTED_EXCHANGES);
}
