import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import type { NoticeSubject } from "#lib/notices/notice.schema.ts";
import { LISTING_REASONS } from "#lib/reports/report-reason.ts";
import { env } from "#lib/server/env.ts";
import { noticeAction } from "../actions.ts";
import { NoticeForm } from "./notice-form.tsx";
import { ReportedThing } from "./reported-thing.tsx";

type Props = {
  listing: PublicListing;
  /** What the link that led here was about. */
  asked: { photo: string; person: boolean };
  formKey: string;
  isMember: boolean;
  citySlug: string;
  locale: Locale;
};

/** What is reported, as anybody sees it, and the questions of a notice. */
export function NoticeQuestions({ listing, asked, formKey, isMember, citySlug, locale }: Props) {
  const t = getTranslator(locale, "notice");
  const photo = listing.photos.find(({ id }) => id === asked.photo) ?? null;
  const subjects: readonly NoticeSubject[] = photo ? ["photo", "listing", "member"] : ["listing", "member"];
  const hintOf = (subject: NoticeSubject) => (subject === "member" ? t("subject.memberHint") : undefined);
  const reasonWords = getTranslator(locale, "protection");
  const page = env().baseUrl + href(locale, "listing", { city: citySlug, id: listing.id });
  return (
    <>
      <ReportedThing
        listing={listing}
        photo={photo}
        address={photo ? `${page}#photo-${photo.id}` : page}
        citySlug={citySlug}
        locale={locale}
      />
      <NoticeForm
        action={noticeAction.bind(null, { city: citySlug, locale })}
        hidden={{ key: formKey, listing: listing.id, photo: photo?.id ?? "" }}
        subjects={subjects.map((value) => ({ value, label: t(`subject.${value}`), hint: hintOf(value) }))}
        subject={asked.person ? "member" : photo ? "photo" : "listing"}
        reasons={LISTING_REASONS.map((value) => ({
          value,
          label: value === "danger" ? t("danger") : reasonWords(`reason.${value}`),
        }))}
        isMember={isMember}
        words={{
          subject: t("subject.legend"),
          reason: t("reason"),
          note: t("note"),
          noteHint: t("noteHint"),
          contact: t("contact.title"),
          contactWhy: t("contact.why"),
          contactFree: t("contact.free"),
          contactMember: t("contact.member"),
          name: t("contact.name"),
          email: t("contact.email"),
          goodFaith: t("goodFaith.legend"),
          goodFaithLabel: t("goodFaith.label"),
          goodFaithHint: t("goodFaith.hint"),
          call: t("call"),
          empty: t("empty"),
          send: t("send"),
          sending: t("working"),
        }}
        texts={formTexts(locale, ["notice", "report", "email", "key"])}
      />
    </>
  );
}
