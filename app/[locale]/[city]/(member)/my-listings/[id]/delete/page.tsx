import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isErasable } from "#lib/listings/listing-status.ts";
import { loadMyListing } from "#lib/server/listings/load-my-listings.ts";
import { type OwnPageParams, ownListingPage } from "../../_components/own-listing-page.ts";
import { changeStatusAction } from "../../actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: OwnPageParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "mine")("deleteTitle"), robots: { index: false } } : {};
}

export default async function DeleteListingPage({ params }: Props) {
  const { city, locale, member, id } = await ownListingPage(params, "deleteListing");
  const listing = await loadMyListing(member, id);
  if (!listing) notFound();
  const follow = href(locale, "published", { city: city.slug, id });
  if (!isErasable(listing.status)) redirect(follow);
  const t = getTranslator(locale, "mine");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("deleteTitle")}</h1>
        <p>
          <b>{listing.title}</b>
        </p>
        <p>{t("deleteHint")}</p>
        <ButtonForm
          action={changeStatusAction.bind(null, { city: city.slug, locale })}
          hidden={{ id, action: "delete" }}
          buttons={[{ label: t("deleteYes"), variant: "danger" }]}
          about={listing.title}
          working={t("deleting")}
          texts={formTexts(locale, [])}
          big
        >
          <a href={follow}>{t("deleteNo")}</a>
        </ButtonForm>
      </div>
    </div>
  );
}
