import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isErasable } from "#lib/listings/listing-status.ts";
import { loadMyListing } from "#lib/server/listings/load-my-listings.ts";
import { DeleteListingForm } from "../../_components/delete-listing-form.tsx";
import { type OwnPageParams, ownListingPage } from "../../_components/own-listing-page.ts";
import { deleteListingAction } from "../../actions.ts";

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
        <DeleteListingForm
          action={deleteListingAction.bind(null, { city: city.slug, locale })}
          id={id}
          texts={formTexts(locale, [])}
          words={{ yes: t("deleteYes"), deleting: t("deleting"), no: t("deleteNo"), noHref: follow }}
        />
      </div>
    </div>
  );
}
