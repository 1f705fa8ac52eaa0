import { CATEGORIES, FAMILIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadOpenByCategory } from "#lib/server/settings/load-settings.ts";
import { fieldWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

type Context = { city: City; locale: Locale; member: Member; now: Date };

/** What residents may ask for and offer, with how many listings each kind has. */
export async function categoriesContent({ city, locale, member, now }: Context): Promise<SettingsContent> {
  const t = getTranslator(locale, "settings");
  const names = getTranslator(locale, "catalogue");
  const open = await loadOpenByCategory(member, now);
  const ordered = FAMILIES.flatMap((family) => CATEGORY_KEYS.filter((key) => CATEGORIES[key].family === family));
  const isOff = (key: string) => city.settings.categoriesOff.includes(key);
  const options = ordered.map((key) => ({
    value: key,
    label: names(`category.${key}`),
    hint: t(isOff(key) ? "facts.offNow" : "facts.open", { count: open.get(key) ?? 0 }),
  }));
  return {
    groups: [{ key: "categories", fields: [{ kind: "boxes", ...fieldWords("categories", locale), options }] }],
    facts: <p>{t("facts.categories")}</p>,
    preview: {
      of: "categories",
      names: Object.fromEntries(ordered.map((key) => [key, names(`category.${key}`)])),
      on: Array.from({ length: ordered.length + 1 }, (_, count) => t("previewOn", { count, names: "{names}" })),
      off: t("previewOff", { names: "{names}" }),
    },
  };
}
