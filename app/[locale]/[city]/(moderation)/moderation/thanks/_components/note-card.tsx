import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { ThanksToReview } from "#lib/server/exchanges/load-waiting-thanks.ts";
import { reviewThanksAction } from "../actions.ts";

type Props = { note: ThanksToReview; city: City; locale: Locale };

/** A note that waits: its words, what to look at twice, and the two buttons. */
export function NoteCard({ note, city, locale }: Props) {
  const t = getTranslator(locale, "aftercare");
  const { id, body, category, createdAt, risky, saysName } = note;
  const date = getFormatter(locale, city.timeZone).dateTime(createdAt, { dateStyle: "long" });
  const about = category && getTranslator(locale, "catalogue")(`category.${category}`);
  return (
    <li className="word">
      <blockquote>{body}</blockquote>
      <p className="small muted">{[about, date].filter(Boolean).join(" · ")}</p>
      {(risky.length > 0 || saysName) && (
        <p className="banner banner--sun">
          <Icon name="warn" />
          <span>
            {risky.length > 0 && t("review.risky", { parts: risky.join(" · ") })} {saysName && t("review.saysName")}
          </span>
        </p>
      )}
      <div className="aft__acts">
        <ButtonForm
          action={reviewThanksAction.bind(null, { city: city.slug, locale })}
          hidden={{ thanks: id }}
          buttons={[
            { name: "verdict", value: "approve", label: t("review.approve") },
            { name: "verdict", value: "refuse", label: t("review.refuse"), variant: "ghost" },
          ]}
          about={t("review.about", { body })}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      </div>
    </li>
  );
}
