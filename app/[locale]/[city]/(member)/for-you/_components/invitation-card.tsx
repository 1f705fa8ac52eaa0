import { ListingCard } from "#components/listing/listing-card.tsx";
import { ReasonChips } from "#components/listing/reason-chips.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import type { InvitationSummary } from "#lib/server/invitations/load-invitations.ts";
import { answerAction } from "../actions.ts";

type Props = { invitation: InvitationSummary; city: City; locale: Locale };

/** A request that is put to the member: who asks, why them, until when, and the three answers. */
export function InvitationCard({ invitation, city, locale }: Props) {
  const t = getTranslator(locale, "invitation");
  const { id, listing, firstName: name, offerTitle, reasons, deadlineAt } = invitation;
  const date = getFormatter(locale, city.timeZone).dateTime(deadlineAt, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
  });
  const buttons = HELPER_ANSWERS.map((value) => ({
    name: "answer",
    value,
    label: t(`answer.${value}`),
    ...(value !== "can" && { variant: value === "not_this_time" ? ("ghost" as const) : ("quiet" as const) }),
  }));
  return (
    <ListingCard listing={listing} citySlug={city.slug} locale={locale} heading="h3">
      <ReasonChips reasons={reasons} side="helper" locale={locale} label={t("list.why")} />
      <p className="small muted">
        {offerTitle ? t("list.asks", { name, title: offerTitle }) : t("list.asksOnly", { name })}
      </p>
      <p className="small">
        <time dateTime={deadlineAt.toISOString()}>{t("list.until", { date })}</time>
      </p>
      <div className="solicited__answers">
        <ButtonForm
          action={answerAction.bind(null, { city: city.slug, locale })}
          hidden={{ invitation: id }}
          buttons={buttons}
          about={t("list.about", { title: listing.title })}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      </div>
    </ListingCard>
  );
}
