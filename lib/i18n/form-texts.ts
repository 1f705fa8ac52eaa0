import type { FormTexts } from "#lib/forms/form-messages.ts";
import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";

const MESSAGES: Record<Locale, Messages> = { fr, en };

/** The sentences that a client form needs for some groups of `errors`, beside the general ones and every refusal. */
export function formTexts(
  locale: Locale,
  groups: readonly Exclude<keyof Messages["errors"], "form" | "title">[],
): FormTexts {
  const { errors, refusals } = MESSAGES[locale];
  const pairs = (["form", ...groups] as const).flatMap((group) =>
    Object.entries(errors[group]).map(([name, text]) => [`${group}.${name}`, text] as const),
  );
  return { title: errors.title, errors: Object.fromEntries(pairs), refusals };
}
