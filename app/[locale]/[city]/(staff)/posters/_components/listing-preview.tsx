import { ListingPoster } from "#components/poster/listing-poster.tsx";
import { PosterSwitches } from "#components/poster/poster-switches.tsx";
import { PosterTool } from "#components/poster/poster-tool.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadQuartiers } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { findByReference } from "#lib/server/listings/find-by-reference.ts";
import { loadPublicListing } from "#lib/server/listings/load-listings.ts";
import { OPTION_NAMES, offeredLanguages, readPosterOptions } from "#lib/sharing/poster-options.ts";
import { PosterForm } from "./poster-form.tsx";
import { PRINTED } from "./poster-tabs.tsx";
import { first, type PreviewProps } from "./preview-props.ts";

/** Longer than any reference, so that what was typed comes back. */
const MAX_TYPED = 40;

/** The poster of an open listing, found by the reference that people read out. */
export async function ListingPreview({ city, locale, params }: PreviewProps) {
  const t = getTranslator(locale, "posters");
  const typed = first(params.annonce).trim().slice(0, MAX_TYPED);
  const id = await findByReference(city, await loadQuartiers(city), typed, new Date());
  const listing = id && (await loadPublicListing(city, id));
  const languages = offeredLanguages(listing ? listing.languages : [], locale);
  const shown = { city, locale, languages, baseUrl: env().baseUrl };
  return (
    <PosterTool
      locale={locale}
      title={t("title")}
      hint={t("lead")}
      sheets={listing ? <ListingPoster {...shown} listing={listing} /> : null}
    >
      <PosterForm
        key={typed}
        action={href(locale, "posters", { city: city.slug })}
        hidden={{ quoi: PRINTED.listing, ...(listing && { [OPTION_NAMES.shown]: "1" }) }}
        submit={t("show")}
      >
        <TextField
          name="annonce"
          label={t("field.listing")}
          hint={t("field.listingHint")}
          error={typed && !listing ? t("field.listingUnknown") : undefined}
          defaultValue={typed}
          maxLength={MAX_TYPED}
          autoComplete="off"
          required
        />
        {listing && (
          <PosterSwitches locale={locale} offered={languages} chosen={readPosterOptions(params, languages)} />
        )}
      </PosterForm>
    </PosterTool>
  );
}
