import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
import { keptDays, RETENTION } from "./retention.ts";

/** What a link of the mail to somebody who leaves lets its reader do without signing in: stay. */
export type ComeBackLink = {
  cityId: string;
  memberId: string;
  /** When they asked to leave: a link of another time opens nothing. */
  askedAt: Date;
};

const FORM = new RegExp(`^(${ID_PATTERN})\\.(${ID_PATTERN})\\.(\\d{1,15})$`);
const DAY_MS = 86_400_000;

/** When the account of somebody who asked to leave is erased. */
export function erasureOf(askedAt: Date): Date {
  return new Date(askedAt.getTime() + keptDays(RETENTION.leaving.keep) * DAY_MS);
}

/** A link as text, to be signed. */
export function comeBackLinkText({ cityId, memberId, askedAt }: ComeBackLink): string {
  return [cityId, memberId, askedAt.getTime()].join(".");
}

/** Reads `comeBackLinkText`; null for anything else. */
export function readComeBackLink(text: string): ComeBackLink | null {
  const [, cityId, memberId, time] = FORM.exec(text) ?? [];
  return cityId && memberId && time ? { cityId, memberId, askedAt: new Date(Number(time)) } : null;
}
