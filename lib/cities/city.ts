import type { CityCrisis } from "./crisis-plan.ts";
import { DEFAULT_MODERATION, type ModerationSettings, moderationSettings } from "./moderation-settings.ts";

/** What a city says in its own words in a language; null where ours stand. */
export type CityTexts = {
  /** The first sentence of its home page. */
  welcome: string | null;
  /** The last line of every page. */
  footer: string | null;
  /** On top of its home page. */
  announcement: string | null;
};

/** What a city decides for itself. Absent settings take the defaults of `DEFAULT_CITY_SETTINGS`. */
export type CitySettings = {
  /** Shown to people without Internet; null hides the line. */
  deskPhone: string | null;
  deskHours: string | null;
  /** Where its desk is, on one line. */
  deskAddress: string | null;
  contactEmail: string | null;
  /** The colour of its main actions, `#rrggbb`; null for ours. What follows from it is in `lib/theme`. */
  accent: string | null;
  texts: Readonly<Record<"fr" | "en", CityTexts>>;
  categoriesOff: readonly string[];
  /** The code of the commune in the national address base (INSEE); null to go by the quartiers' limits alone. */
  cityCode: string | null;
  /** The day on which weekly digests are sent: 1 Monday … 7 Sunday. */
  digestWeekday: number;
  moderation: ModerationSettings;
};

/** What a city has set: everything else takes its default. */
export type ChangedCitySettings = Partial<Omit<CitySettings, "moderation">> & {
  moderation?: Partial<ModerationSettings>;
};

export type City = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  centre: { lng: number; lat: number };
  /** In force: those of the city, with what a crisis that goes on changes. */
  settings: CitySettings;
  /** The crisis that goes on; null in ordinary times. */
  crisis: CityCrisis | null;
};

const NO_TEXTS: CityTexts = { welcome: null, footer: null, announcement: null };

export const DEFAULT_CITY_SETTINGS: CitySettings = {
  deskPhone: null,
  deskHours: null,
  deskAddress: null,
  contactEmail: null,
  accent: null,
  texts: { fr: NO_TEXTS, en: NO_TEXTS },
  categoriesOff: [],
  cityCode: null,
  digestWeekday: 4,
  moderation: DEFAULT_MODERATION,
};

/** What a city changed of the defaults, with the rest. */
export function ownSettings(changed: ChangedCitySettings): CitySettings {
  return {
    ...DEFAULT_CITY_SETTINGS,
    ...changed,
    texts: { fr: { ...NO_TEXTS, ...changed.texts?.fr }, en: { ...NO_TEXTS, ...changed.texts?.en } },
    moderation: moderationSettings(changed.moderation),
  };
}

/** Slugs are the first part of an address, so they never look like a language or a fixed path. */
export const CITY_SLUG = /^[a-z][a-z-]{2,40}$/;
