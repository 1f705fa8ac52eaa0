import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
import { TOPICS, type Topic } from "./topic.ts";

/** What a link of a mail lets its reader change without signing in: what one member of a city receives. */
export type PreferencesLink = {
  cityId: string;
  memberId: string;
  /** The topic of the mail that it stood in. */
  topic: Topic;
  expiresAt: Date;
};

const LINK_DAYS = 120;
const FORM = new RegExp(`^(${ID_PATTERN})\\.(${ID_PATTERN})\\.(${TOPICS.join("|")})\\.(\\d{1,12})$`);

/** Until when a link that is sent now is read. */
export function preferencesLinkEnd(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + LINK_DAYS * 86_400_000);
}

/** A link as text, to be signed. */
export function preferencesLinkText({ cityId, memberId, topic, expiresAt }: PreferencesLink): string {
  return [cityId, memberId, topic, Math.floor(expiresAt.getTime() / 1000)].join(".");
}

/** Reads `preferencesLinkText`; null for anything else. */
export function readPreferencesLink(text: string): PreferencesLink | null {
  const [, cityId, memberId, topic, seconds] = FORM.exec(text) ?? [];
  if (!cityId || !memberId || !topic) return null;
  return { cityId, memberId, topic: topic as Topic, expiresAt: new Date(Number(seconds) * 1000) };
}
