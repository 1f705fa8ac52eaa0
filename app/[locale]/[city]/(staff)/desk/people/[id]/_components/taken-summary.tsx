import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { spokenCode } from "#lib/desk/desk-person.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { LoadedPerson } from "#lib/server/desk/load-person.ts";

type Props = { loaded: LoadedPerson; noted: string | undefined; city: City; locale: Locale };

/** Right after a request was taken down: what to say before hanging up. */
export function TakenSummary({ loaded: { listings, person }, noted, city, locale }: Props) {
  const listing = listings.find(({ id }) => id === noted);
  if (!listing) return null;
  const t = getTranslator(locale, "deskPeople");
  const { kind, title, fitting } = listing;
  const count = fitting?.count ?? 0;
  const found = count > 0 ? t("person.spokenFound", { title, count }) : t("person.spokenSearching", { title });
  const code = spokenCode(person.callbackCode);
  return (
    <section className="banner banner--success" aria-labelledby="taken">
      <Icon name="check" />
      <div className="stack">
        <h2 id="taken">{t(`person.taken.${kind}`)}</h2>
        {listing.status === "pending" && <p>{t("person.held")}</p>}
        <p className="label">{t("person.spoken")}</p>
        <blockquote className="aloud">{kind === "offer" ? t("person.spokenOffer", { title }) : found}</blockquote>
        <blockquote className="aloud">
          {t("person.spokenCode", { code, phone: city.settings.deskPhone ?? "none" })}
        </blockquote>
      </div>
    </section>
  );
}
