import type { Locale } from "#lib/i18n/locale.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { type ListingChanges, type ListingSays, SAID_FIELDS, type SaidField } from "#lib/listings/listing-changes.ts";
import { saidLabel, saidText } from "./said-text.ts";

/** One field that differs between two texts of a listing, in words. */
export type ChangedField = { label: string; before: string; after: string };

/** What changed in words, in the order of the questions. */
export function changedFields(changes: ListingChanges, kind: Kind, locale: Locale): ChangedField[] {
  return SAID_FIELDS.flatMap((field) => {
    const change = changes[field];
    return change ? [changedField(field, change, kind, locale)] : [];
  });
}

function changedField<Field extends SaidField>(
  field: Field,
  { before, after }: { before: unknown; after: unknown },
  kind: Kind,
  locale: Locale,
): ChangedField {
  const text = (value: unknown) => saidText(field, value as ListingSays[Field], kind, locale);
  return { label: saidLabel(field, kind, locale), before: text(before), after: text(after) };
}
