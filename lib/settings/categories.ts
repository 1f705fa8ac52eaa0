import { z } from "zod";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { choices } from "#lib/forms/fields.ts";
import { version } from "./fields.ts";
import { keptSettings, type SettingsSection } from "./section.ts";

const schema = z.strictObject({
  version,
  categories: choices("settings", CATEGORY_KEYS).refine((list) => list.length > 0, { error: "settings.no-category" }),
});
type Categories = { categories: readonly CategoryKey[] };

const inOrder = (isIn: (key: CategoryKey) => boolean) => CATEGORY_KEYS.filter(isIn);

/** The kinds of help that the city offers. */
export const categories: SettingsSection<Categories> = {
  schema,
  read: ({ settings: { categoriesOff = [] } }) => ({ categories: inOrder((key) => !categoriesOff.includes(key)) }),
  write: (city, { categories: on }) => {
    const categoriesOff = inOrder((key) => !on.includes(key));
    return { ...city, settings: keptSettings({ ...city.settings, categoriesOff }, DEFAULT_CITY_SETTINGS) };
  },
  toForm: ({ categories: on }) => ({ categories: inOrder((key) => on.includes(key)) }),
  original: () => ({ categories: CATEGORY_KEYS }),
  coded: ["categories"],
};
