"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { photosPage } from "#lib/i18n/photos-page.ts";
import { changePhotoSchema } from "#lib/photos/photo.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { publicAction } from "#lib/server/actions.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { currentDraftHolder } from "#lib/server/listings/draft-cookie.ts";
import { changePhoto } from "#lib/server/photos/change-photo.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";
import { currentMember } from "#lib/server/session.ts";

/** Describes, moves or removes a photo of one's own, then shows them all again. */
export async function changePhotoAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city: slug, locale } = readFormPlace(place);
  const change = publicAction(changePhotoSchema, async (input) => {
    const city = await loadCity(slug);
    if (!city) throw new Refusal("not-found");
    const holder = await currentDraftHolder(city.id, await currentMember(slug));
    if (!holder) throw new Refusal("not-signed-in");
    const listingId = await changePhoto(holder, input, new Date());
    if (listingId) revalidateListing(slug, listingId);
    redirect(photosPage(locale, slug, listingId, { fait: input.act }));
  });
  return change(previous, form);
}
