import { CallWords } from "#components/calls/call-words.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { CALL_ANSWERS, type CallAnswer } from "#lib/calls/call-state.ts";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCall } from "#lib/server/calls/load-asked-call.ts";
import { answerCallAction, answerOwnCallAction } from "../actions.ts";
import type { AnswersBy } from "./answers-by.ts";
import { NextStep } from "./next-step.tsx";

type Props = {
  opened: Extract<OpenedCall, { offers: unknown }>;
  by: AnswersBy;
  /** The answer that the link of the mail was for. */
  first: CallAnswer;
  /** An offer was just put back on line. */
  resumed: boolean;
  city: City;
  locale: Locale;
};

/** The question and its two answers; after one, what follows from it, and the way to change it. The address alone answers nothing. */
export function AskedCallView({ opened: { call, offers }, by, first, resumed, city, locale }: Props) {
  const t = getTranslator(locale, "called");
  const { answer, title } = call;
  const place = { city: city.slug, locale };
  const others = CALL_ANSWERS.filter((one) => one !== (answer ?? first));
  const asked = answer === null ? [first, ...others] : others;
  const buttons = asked.map((value) => ({
    name: "answer",
    value,
    label: t(answer === null ? `answer.${value}` : `changeTo.${value}`),
    ...(answer !== null || value !== first ? { variant: "ghost" as const } : {}),
  }));
  return (
    <>
      <h1>{t(`heading.${answer ?? "ask"}`)}</h1>
      <p role={answer ? "status" : undefined}>{t(`text.${answer ?? "ask"}`)}</p>
      {answer === "yes" && (
        <NextStep call={call} offers={offers} by={by} resumed={resumed} city={city} locale={locale} />
      )}
      <CallWords call={call} locale={locale} />
      <ButtonForm
        action={"link" in by ? answerCallAction.bind(null, place) : answerOwnCallAction.bind(null, place)}
        hidden={by}
        buttons={buttons}
        about={t("about", { title })}
        working={t("working")}
        texts={formTexts(locale, [])}
        big={answer === null}
      />
      {answer !== null && <p className="hint">{t("text.changed")}</p>}
    </>
  );
}
