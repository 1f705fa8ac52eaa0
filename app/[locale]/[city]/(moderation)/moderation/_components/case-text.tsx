import { Marked } from "#components/moderation/marked.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CaseListing, OpenedCase } from "#lib/moderation/case-view.ts";
import { marksOf } from "#lib/moderation/flags.ts";
import { CaseBadges } from "./case-badges.tsx";
import { CasePhotos } from "./case-photos.tsx";

type Props = { opened: OpenedCase; city: City; locale: Locale };

function ListingHead({ listing: { kind, reference }, locale }: { listing: CaseListing; locale: Locale }) {
  const t = getTranslator(locale, "judging");
  return (
    <>
      <span className={`sign sign--${kind} sign--s`} aria-hidden="true">
        <Icon name={kind === "offer" ? "give" : "ask"} />
      </span>
      <span className={`kind kind--${kind}`}>{t(`kind.${kind}`)}</span>
      <span className="badge">{reference}</span>
    </>
  );
}

/** What is judged: the listing as it stands now, with its passages, or what the case is about where there is none. */
export function CaseText({ opened, city, locale }: Props) {
  const t = getTranslator(locale, "judging");
  const { listing, findings, subject, openedAt } = opened;
  const date = (at: Date) => momentLabel(at.toISOString(), locale, city.timeZone);
  return (
    <>
      <div className="row doc__head">
        {listing && <ListingHead listing={listing} locale={locale} />}
        <CaseBadges opened={opened} locale={locale} />
      </div>
      <h2 id="dossier">
        {listing ? (
          <Marked text={listing.title} marks={marksOf(findings, "title")} locale={locale} />
        ) : (
          t(`subject.${subject}`)
        )}
      </h2>
      <p className="small muted">
        {listing
          ? t("sentOn", { quartier: listing.quartierName, date: date(listing.createdAt) })
          : t("reportedOn", { date: date(openedAt) })}
      </p>
      {listing && (
        <p className="doc__text">
          {listing.body ? (
            <Marked text={listing.body} marks={marksOf(findings, "body")} locale={locale} />
          ) : (
            <span className="muted">{t("noText")}</span>
          )}
        </p>
      )}
      {!listing && (subject === "listing" || subject === "photo") && <p className="doc__text muted">{t("erased")}</p>}
      {listing && <CasePhotos listing={listing} photoId={opened.photoId} locale={locale} />}
    </>
  );
}
