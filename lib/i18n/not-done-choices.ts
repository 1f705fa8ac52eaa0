import { NOT_DONE_ANSWERS, type NotDoneAnswer } from "#lib/exchanges/follow-up.schema.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

const ABSENCES: readonly NotDoneAnswer[] = ["other_absent", "me_absent"];

type Asked = { side: Party; name: string /** Somebody can have been missed by now. */; missable: boolean };

/** Why a help did not take place, in the words of one of the two. */
export function notDoneChoices({ side, name, missable }: Asked, locale: Locale) {
  const t = getTranslator(locale, "aftercare");
  const answers = NOT_DONE_ANSWERS.filter((value) => missable || !ABSENCES.includes(value));
  return answers.map((value) => ({
    value,
    label: value === "stop" ? t(`done.stop.${side}`) : t(`done.answer.${value}`, { name }),
    hint: value === "later" ? t("done.laterHint") : undefined,
  }));
}
