import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { ListingForm } from "#components/listing/listing-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { allQuestions, questionContext } from "#lib/i18n/asked-questions.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { stepsFor } from "#lib/listings/draft.ts";
import { draftValues } from "#lib/listings/draft-values.ts";
import { LISTING_ERROR_GROUPS } from "#lib/listings/listing-error-groups.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { placeSettings } from "#lib/server/addresses/place-settings.ts";
import { loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadMyListing } from "#lib/server/listings/load-my-listings.ts";
import { type OwnPageParams, ownListingPage } from "../../_components/own-listing-page.ts";
import { editListingAction } from "../../actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: OwnPageParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "mine")("editTitle"), robots: { index: false } } : {};
}

/** All the questions of a listing on one page, with the version that the author is looking at. */
export default async function EditListingPage({ params }: Props) {
  const { city, locale, member, id } = await ownListingPage(params, "editListing");
  const listing = await loadMyListing(member, id);
  if (!listing) notFound();
  const follow = href(locale, "published", { city: city.slug, id });
  // The answer to a form keeps what was typed, even when the listing ended meanwhile. Only a form has a type of content.
  const answersForm = (await headers()).has("content-type");
  if (!isEditable(listing.status) && !answersForm) redirect(follow);
  const quartiers = await loadQuartiers(city);
  const today = localDay(new Date(), city.timeZone).date;
  const { kind } = listing;
  const publish = getTranslator(locale, "publish");
  const titles = stepsFor(listing).map((step) => [step, publish(`question.${kind}.${step}`)] as const);
  const t = getTranslator(locale, "mine");
  return (
    <div className="wrap">
      <div className="flow">
        <p className="flow__top">
          <a className="back" href={follow}>
            <Icon name="left" />
            {publish("back")}
          </a>
        </p>
        <h1>{t("editTitle")}</h1>
        <ListingForm
          action={editListingAction.bind(null, { city: city.slug, locale }, id)}
          questions={allQuestions(
            questionContext({ city, place: placeSettings(), locale, quartiers, answers: listing, today }),
          )}
          initial={{ ...draftValues({ ...listing, quartier: listing.quartierSlug }), place: "kept" }}
          hidden={{ kind, version: String(listing.version) }}
          texts={formTexts(locale, LISTING_ERROR_GROUPS)}
          titles={Object.fromEntries(titles)}
          conflict={{
            title: t("conflict.title"),
            text: t("conflict.text"),
            saved: t("conflict.saved"),
            typed: t("conflict.typed"),
            keep: t("editReload"),
            keepHref: follow,
          }}
          found={{ title: findRisks(listing.title), body: findRisks(listing.body) }}
        >
          <SubmitButton label={t("editSave")} pendingLabel={t("editSaving")} />
          <a href={follow}>{t("editCancel")}</a>
        </ListingForm>
      </div>
    </div>
  );
}
