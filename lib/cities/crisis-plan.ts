import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { ModerationMode } from "./moderation-settings.ts";

/** How far people are asked: as usual, twice as far, or all over the city at once. */
export const REACHES = ["usual", "wider", "city"] as const;
export type Reach = (typeof REACHES)[number];
/** Of the usual time, how much is left to answer or to decide, in percent. */
export const PERCENTS = [100, 75, 50, 25] as const;
export type Percent = (typeof PERCENTS)[number];
/** How many times as many people are asked at once. */
export const TIMES = [1, 2, 3] as const;
export type Times = (typeof TIMES)[number];
export const MOST_CATEGORIES = 8;

/** The same text in each language of the service; an empty one leaves what stands there. */
export type TextByLanguage = Readonly<Record<"fr" | "en", string>>;

/** Everything that one switch changes while a crisis goes on. */
export type CrisisPlan = {
  /** First wherever categories are told, and opened if the city had closed one; the others stay as they are. */
  categories: readonly CategoryKey[];
  /** On top of every page. In English the French one stands where there is none. */
  banner: TextByLanguage;
  /** Where to read more; null for nowhere. */
  link: string | null;
  /** The first sentence of the home page. */
  welcome: TextByLanguage;
  /** What is told to who publishes. */
  hint: TextByLanguage;
  /** When and where the desk can be reached; empty: as usual. */
  deskHours: string;
  deskPhone: string;
  /** Of the time that people have to answer an invitation. */
  answerPercent: Percent;
  /** People asked at once. Nobody is asked more often than they accepted. */
  times: Times;
  reach: Reach;
  /** Help by telephone or on line counts as much as a neighbour on the spot. */
  remoteFirst: boolean;
  /** What of the chosen categories is read before it appears; null: as usual. */
  moderation: ModerationMode | null;
  /** Of the time in which moderators decide. */
  targetPercent: Percent;
};

/** A crisis of a city that goes on; moments as ISO 8601, since cities are stored with their pages. */
export type CityCrisis = { id: string; name: string; startedAt: string; plannedEndAt: string; plan: CrisisPlan };

/** A text of a plan in a language, the French one where there is none; empty when neither says anything. */
export function planText(text: TextByLanguage, language: keyof TextByLanguage): string {
  return text[language] || text.fr;
}
