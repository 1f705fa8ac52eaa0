"use server";

import { redirect } from "next/navigation";
import { changedFields } from "#components/listing/changed-fields.ts";
import { answerAllSchema } from "#lib/exchanges/exchange.schema.ts";
import { ChangedMeanwhile } from "#lib/forms/changed-meanwhile.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { asksForAddress } from "#lib/listings/address-search.ts";
import {
  changeStatusSchema,
  editListingSchema,
  listingIdSchema,
  undoChangeSchema,
} from "#lib/listings/publish-listing.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction } from "#lib/server/actions.ts";
import { addressAction } from "#lib/server/addresses/address-action.ts";
import { answerAllProposals } from "#lib/server/exchanges/answer-all-proposals.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { editListing, type ListingEdit } from "#lib/server/listings/edit-listing.ts";
import { loadConflict } from "#lib/server/listings/load-conflict.ts";
import { undoChange } from "#lib/server/listings/undo-change.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";

/** Pauses, resumes, closes, reopens or deletes, then says so on top of the list. */
export async function changeStatusAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const change = memberAction(changeStatusSchema, async (member, { id, action }) => {
    const status = await changeListingStatus(member, { listingId: id, action }, new Date());
    revalidateListing(city, id);
    // What came back and is to be read first: its page says why.
    if (status === "pending") redirect(href(locale, "published", { city, id }));
    redirect(href(locale, "myListings", { city }, { fait: action, annonce: id }));
  });
  return change(city, previous, form);
}

export async function editListingAction(place: FormPlace, id: string, previous: FormState, form: FormData) {
  if (asksForAddress(form)) return addressAction(place)(previous, form);
  const { city, locale } = readFormPlace(place);
  const edit = memberAction(editListingSchema, async (member, input) => {
    const known = listingIdSchema.safeParse({ id });
    if (!known.success) throw new Refusal("not-found");
    const listingId = known.data.id;
    const change = { listingId, ...input };
    const saved = await savedEdit(member, change, locale);
    revalidateListing(city, listingId);
    if (saved === "held") redirect(href(locale, "published", { city, id: listingId }));
    redirect(href(locale, "myListings", { city }, { fait: saved, annonce: listingId }));
  });
  return edit(city, previous, form);
}

/** `same` when another tab saved the very same; shows what stands instead when it saved something else. */
async function savedEdit(member: Member, edit: ListingEdit, locale: Locale): Promise<"edit" | "held" | "same"> {
  try {
    return (await editListing(member, edit, new Date())).isHeld ? "held" : "edit";
  } catch (error) {
    const late = error instanceof Refusal && error.code === "changed-meanwhile";
    const conflict = late ? await loadConflict(member, edit) : null;
    if (!conflict) throw error;
    const fields = changedFields(conflict.changes, edit.kind, locale);
    if (fields.length === 0 && edit.where.place === "kept") return "same";
    const differences = fields.map(({ label, before, after }) => ({ label, saved: before, typed: after }));
    throw new ChangedMeanwhile({ version: String(conflict.version), differences });
  }
}

/** Takes back a pause, an end or a deletion, and says that all is as before. */
export async function undoChangeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const undo = memberAction(undoChangeSchema, async (member, { id, event }) => {
    const refused = await undoRefusal(member, { listingId: id, eventId: event });
    if (!refused) revalidateListing(city, id);
    redirect(href(locale, "myListings", { city }, { fait: refused ?? "undo", annonce: id }));
  });
  return undo(city, previous, form);
}

/** Why there was nothing to take back any more: the page says it, since the button that was pressed is gone from it. */
async function undoRefusal(member: Member, change: { listingId: string; eventId: string }): Promise<string | null> {
  try {
    await undoChange(member, change, new Date());
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code !== "not-found") return error.code;
    throw error;
  }
}

/** Answers all who still wait about a listing, kindly, then shows the listing. */
export async function answerAllAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = memberAction(answerAllSchema, async (member, { listing }) => {
    const count = await answerAllProposals(member, listing, new Date());
    redirect(href(locale, "published", { city, id: listing }, { remercies: String(count) }));
  });
  return answer(city, previous, form);
}
