import { z } from "zod";
import { type CityTexts, DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { optionalLine, version } from "./fields.ts";
import { keptSettings, type SettingsSection } from "./section.ts";

export const TEXT_LENGTH = { welcome: 200, footer: 160, announcement: 280 } as const;
export const TEXT_NAMES = ["welcome", "footer", "announcement"] as const satisfies readonly (keyof CityTexts)[];
type TextField = `${(typeof TEXT_NAMES)[number]}-${Locale}`;

const welcome = optionalLine(TEXT_LENGTH.welcome);
const footer = optionalLine(TEXT_LENGTH.footer);
const announcement = optionalLine(TEXT_LENGTH.announcement);
const schema = z.strictObject({
  version,
  "welcome-fr": welcome,
  "welcome-en": welcome,
  "footer-fr": footer,
  "footer-en": footer,
  "announcement-fr": announcement,
  "announcement-en": announcement,
});
type Texts = Record<TextField, string | null>;

const FIELDS = TEXT_NAMES.flatMap((name) => LOCALES.map((locale) => `${name}-${locale}` as const));
const fill = (of: (field: TextField) => string | null) =>
  Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Texts;

/** What the city says in its own words in the place of ours. */
export const texts: SettingsSection<Texts> = {
  schema,
  read: ({ settings }) => {
    const said = settings.texts ?? DEFAULT_CITY_SETTINGS.texts;
    const [of] = [(locale: Locale) => ({ ...DEFAULT_CITY_SETTINGS.texts[locale], ...said[locale] })];
    return fill((field) => {
      const [name, locale] = field.split("-") as [keyof CityTexts, Locale];
      return of(locale)[name];
    });
  },
  write: (city, values) => {
    const own = (locale: Locale): CityTexts => ({
      welcome: values[`welcome-${locale}`],
      footer: values[`footer-${locale}`],
      announcement: values[`announcement-${locale}`],
    });
    const said = { fr: own("fr"), en: own("en") };
    return { ...city, settings: keptSettings({ ...city.settings, texts: said }, DEFAULT_CITY_SETTINGS) };
  },
  toForm: (values) => Object.fromEntries(FIELDS.map((field) => [field, values[field] ?? ""])),
  original: () => fill(() => null),
  coded: [],
};
