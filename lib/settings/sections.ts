import type { FormValues } from "#lib/forms/form-state.ts";
import { categories } from "./categories.ts";
import { desk } from "./desk.ts";
import { identity } from "./identity.ts";
import { matching } from "./matching.ts";
import { messages } from "./messages.ts";
import { moderation } from "./moderation.ts";
import type { SettingsSection, StoredCity } from "./section.ts";
import type { SettingsPage } from "./settings-page.ts";
import { texts } from "./texts.ts";

// biome-ignore lint/suspicious/noExplicitAny: each section takes only what its own schema and `read` give.
type AnySection = SettingsSection<any>;

/** What stands behind each page of settings. */
export const SECTIONS: Record<SettingsPage, AnySection> = {
  identity,
  categories,
  desk,
  texts,
  moderation,
  matching,
  messages,
};

/** What the form of a page shows of a city. */
export function formOf(page: SettingsPage, city: StoredCity): FormValues {
  const { read, toForm } = SECTIONS[page];
  return toForm(read(city));
}

/** What the form of a page would show if nobody had changed it. */
export function originalForm(page: SettingsPage, city: StoredCity): FormValues {
  const { read, toForm, original } = SECTIONS[page];
  return toForm(original(read(city)));
}

/** A city as it is once a page is filled in like this; null when the page does not take that. */
export function filledCity(page: SettingsPage, city: StoredCity, form: FormValues): StoredCity | null {
  const { schema, write } = SECTIONS[page];
  const read = schema.safeParse({ ...form, version: "" });
  if (!read.success) return null;
  const { version: _, ...values } = read.data;
  return write(city, values);
}

export type FieldChange = { field: string; before: string | string[]; after: string | string[] };

/** What differs between two states of the form of a page, field by field. */
export function formChanges(before: FormValues, after: FormValues): FieldChange[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const change = { field, before: before[field] ?? "", after: after[field] ?? "" };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}
