import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isAppealOpen } from "#lib/moderation/appeal-term.ts";
import type { CountedListing } from "#lib/server/listings/load-my-listings.ts";

type Props = { listing: CountedListing; city: City; locale: Locale };

/** What the city decided of a listing that nobody sees, and how to read and contest it; nothing where it decided nothing. */
export function CityDecision({ listing: { status, publishedAt, decision }, city, locale }: Props) {
  const t = getTranslator(locale, "mine");
  const removed = publishedAt ? "removed" : "refused";
  if (status !== "removed" && !decision) return null;
  return (
    <p className="mine__people">
      {t(`decision.${status === "removed" ? removed : "changeAsked"}`)}
      {decision?.appeal && ` ${t(`decision.appeal.${decision.appeal}`)}`}
      {decision && (
        <>
          {" "}
          <a href={href(locale, "decision", { city: city.slug }, { decision: decision.id })}>
            {t(
              !decision.appeal && isAppealOpen(decision.appliedAt, city.timeZone, new Date())
                ? "decision.contest"
                : "decision.read",
            )}
          </a>
        </>
      )}
    </p>
  );
}
