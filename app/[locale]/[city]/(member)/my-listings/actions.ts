"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { asksForAddress } from "#lib/listings/address-search.ts";
import {
  changeStatusSchema,
  editListingSchema,
  listingIdSchema,
  undoChangeSchema,
} from "#lib/listings/publish-listing.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { addressAction } from "#lib/server/addresses/address-action.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { editListing } from "#lib/server/listings/edit-listing.ts";
import { undoChange } from "#lib/server/listings/undo-change.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";

/** Pauses, resumes, closes, reopens or deletes, then says so on top of the list. */
export async function changeStatusAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const change = memberAction(changeStatusSchema, async (member, { id, action }) => {
    await changeListingStatus(member, { listingId: id, action }, new Date());
    revalidateListing(city, id);
    redirect(href(locale, "myListings", { city }, { fait: action, annonce: id }));
  });
  return change(city, previous, form);
}

export async function editListingAction(place: FormPlace, id: string, previous: FormState, form: FormData) {
  if (asksForAddress(form)) return addressAction(place)(previous, form);
  const { city, locale } = readFormPlace(place);
  const edit = memberAction(editListingSchema, async (member, input) => {
    const listingId = listingIdSchema.parse({ id }).id;
    await editListing(member, { listingId, ...input }, new Date());
    revalidateListing(city, listingId);
    redirect(href(locale, "myListings", { city }, { fait: "edit", annonce: listingId }));
  });
  return edit(city, previous, form);
}

/** Takes back a pause, an end or a deletion, and says that all is as before. */
export async function undoChangeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const undo = memberAction(undoChangeSchema, async (member, { id, event }) => {
    await undoChange(member, { listingId: id, eventId: event }, new Date());
    revalidateListing(city, id);
    redirect(href(locale, "myListings", { city }, { fait: "undo", annonce: id }));
  });
  return undo(city, previous, form);
}
