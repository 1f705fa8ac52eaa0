import { DEFAULT_MODERATION, type ModerationSettings } from "./moderation-settings.ts";

/** What a city decides for itself. Absent settings take the defaults of `DEFAULT_CITY_SETTINGS`. */
export type CitySettings = {
  /** Shown to people without Internet; null hides the line. */
  deskPhone: string | null;
  deskHours: string | null;
  contactEmail: string | null;
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
  settings: CitySettings;
};

export const DEFAULT_CITY_SETTINGS: CitySettings = {
  deskPhone: null,
  deskHours: null,
  contactEmail: null,
  categoriesOff: [],
  cityCode: null,
  digestWeekday: 4,
  moderation: DEFAULT_MODERATION,
};

/** Slugs are the first part of an address, so they never look like a language or a fixed path. */
export const CITY_SLUG = /^[a-z][a-z-]{2,40}$/;
