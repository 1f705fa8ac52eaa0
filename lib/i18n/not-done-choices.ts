import { NOT_DONE_ANSWERS } from "#lib/exchanges/follow-up.schema.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** Why a help did not take place, in the words of one of the two. */
export function notDoneChoices(side: Party, name: string, locale: Locale) {
  const t = getTranslator(locale, "aftercare");
  return NOT_DONE_ANSWERS.map((value) => ({
    value,
    label: value === "stop" ? t(`done.stop.${side}`) : t(`done.answer.${value}`, { name }),
    hint: value === "later" ? t("done.laterHint") : undefined,
  }));
}
