import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { answerOfferAction } from "../actions.ts";

type Props = { view: "ask" | "resume"; title: string; link: string; citySlug: string; locale: Locale };

/** The buttons that answer: the link alone changed nothing. */
export function OfferQuestion({ view, title, link, citySlug, locale }: Props) {
  const t = getTranslator(locale, "answer");
  const yes = { name: "answer", value: "yes", label: t(view === "ask" ? "yes" : "resume") };
  const no = { name: "answer", value: "no", label: t("no"), variant: "ghost" as const };
  return (
    <ButtonForm
      action={answerOfferAction.bind(null, { city: citySlug, locale })}
      hidden={{ link }}
      buttons={view === "ask" ? [yes, no] : [yes]}
      about={title}
      working={t("working")}
      texts={formTexts(locale, [])}
      big
    />
  );
}
