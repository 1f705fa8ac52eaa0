"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { filledField } from "#lib/forms/filled-field.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { asksForAddress } from "#lib/listings/address-search.ts";
import { stepAfter } from "#lib/listings/draft.ts";
import { localDay } from "#lib/listings/local-time.ts";
import {
  beneficiaryStepSchema,
  categoryStepSchema,
  publishSchema,
  titleStepSchema,
  whenStepSchema,
  whereStepSchema,
} from "#lib/listings/publish-listing.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction, publicAction } from "#lib/server/actions.ts";
import { addressAction } from "#lib/server/addresses/address-action.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { currentDraftHolder, ensureDraftHolder } from "#lib/server/listings/draft-cookie.ts";
import { publishListing } from "#lib/server/listings/publish-listing.ts";
import { deleteDraft, type StepAnswers, saveDraft } from "#lib/server/listings/save-draft.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";
import { currentMember } from "#lib/server/session.ts";

/** Keeps the answers of a step, then shows the next question, or the review when all have an answer. */
async function keepStep(place: FormPlace, { later, ...given }: StepAnswers & { later: "1" | undefined }) {
  const { city: slug, locale } = readFormPlace(place);
  const city = await loadCity(slug);
  if (!city) throw new Refusal("not-found");
  const now = new Date();
  const holder = await ensureDraftHolder(city.id, await currentMember(slug));
  const answers = await saveDraft(city, holder, given, now);
  if (later) redirect(href(locale, "publish", { city: slug }));
  const step = stepAfter(answers, given.step, localDay(now, city.timeZone).date);
  redirect(href(locale, "publishStep", { city: slug, step: stepSlug(locale, step) }));
}

export async function saveCategoryAction(place: FormPlace, previous: FormState, form: FormData) {
  return publicAction(categoryStepSchema, (input) => keepStep(place, { step: "category", ...input }))(previous, form);
}

/** One of its buttons only writes a sentence in the title; nothing is kept then. */
export async function saveTitleAction(place: FormPlace, previous: FormState, form: FormData) {
  const filled = form instanceof FormData ? filledField(readForm(form), "idea", "title") : null;
  if (filled) return filled;
  return publicAction(titleStepSchema, (input) => keepStep(place, { step: "title", ...input }))(previous, form);
}

export async function saveBeneficiaryAction(place: FormPlace, previous: FormState, form: FormData) {
  const keep = publicAction(beneficiaryStepSchema, (input) => keepStep(place, { step: "beneficiary", ...input }));
  return keep(previous, form);
}

export async function saveWhenAction(place: FormPlace, previous: FormState, form: FormData) {
  return publicAction(whenStepSchema, (input) => keepStep(place, { step: "when", ...input }))(previous, form);
}

export async function saveWhereAction(place: FormPlace, previous: FormState, form: FormData) {
  if (asksForAddress(form)) return addressAction(place)(previous, form);
  return publicAction(whereStepSchema, (input) => keepStep(place, { step: "where", ...input }))(previous, form);
}

export async function deleteDraftAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city: slug, locale } = readFormPlace(place);
  const forget = publicAction(z.strictObject({}), async () => {
    const city = await loadCity(slug);
    const holder = city && (await currentDraftHolder(city.id, await currentMember(slug)));
    if (holder) await deleteDraft(holder, new Date());
    redirect(href(locale, "publish", { city: slug }));
  });
  return forget(previous, form);
}

export async function publishAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const publish = memberAction(publishSchema, async (member, { key }) => {
    const holder = await currentDraftHolder(member.cityId, member);
    const publication = { key, locale, secretHash: holder?.secretHash ?? null };
    const listingId = await publishListing(member, publication, new Date()).then(
      (published) => published.listingId,
      (error: unknown) => {
        if (error instanceof Refusal && error.code === "not-found") return null;
        throw error;
      },
    );
    // The review knows which question to ask again, and begins anew when the draft is gone.
    if (!listingId) redirect(href(locale, "publishStep", { city, step: stepSlug(locale, "review") }));
    revalidateListing(city, listingId);
    redirect(href(locale, "published", { city, id: listingId }, { publie: "1" }));
  });
  return publish(city, previous, form);
}
