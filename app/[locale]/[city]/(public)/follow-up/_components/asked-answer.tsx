import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { notDoneChoices } from "#lib/i18n/not-done-choices.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedExchange } from "#lib/server/exchanges/load-follow-up.ts";
import { followUpAction } from "../actions.ts";
import { WhyForm } from "./why-form.tsx";

type Props = { about: FollowedExchange; link: string; city: City; locale: Locale };

/** The answer of the link and the button that gives it: the link alone changed nothing. */
export function AskedAnswer({ about: { kind, side, name, title }, link, city, locale }: Props) {
  const t = getTranslator(locale, "aftercare");
  const action = followUpAction.bind(null, { city: city.slug, locale });
  if (kind === "not-done") {
    // The mail asked both what came of it, after the time.
    return (
      <WhyForm
        action={action}
        link={link}
        choices={notDoneChoices({ side, name, missable: true }, locale)}
        texts={formTexts(locale, ["time"])}
        labels={{ why: t("done.why"), send: t("done.send"), working: t("working"), about: title }}
      />
    );
  }
  if (kind === "went-wrong") return null;
  return (
    <ButtonForm
      action={action}
      hidden={{ link }}
      buttons={[{ label: t(`followUp.confirm.${kind}`, { name }) }]}
      about={title}
      working={t("working")}
      texts={formTexts(locale, [])}
      big
    />
  );
}
