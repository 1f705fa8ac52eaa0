"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { filledField } from "#lib/forms/filled-field.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { asksForAddress } from "#lib/listings/address-search.ts";
import { type DraftAnswers, stepAfter } from "#lib/listings/draft.ts";
import { otherKind } from "#lib/listings/listing.ts";
import { filterQuery, NO_FILTER } from "#lib/listings/listing-filter.ts";
import { localDay } from "#lib/listings/local-time.ts";
import {
  beneficiaryStepSchema,
  categoryStepSchema,
  leaveTitleSchema,
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

/** Adds answers to the draft that the visitor holds, or begins one. */
async function keepAnswers(slug: string, given: StepAnswers): Promise<DraftAnswers & { today: string }> {
  const city = await loadCity(slug);
  if (!city) throw new Refusal("not-found");
  const now = new Date();
  const holder = await ensureDraftHolder(city.id, await currentMember(slug));
  const answers = await saveDraft(city, holder, given, now);
  // Otherwise the back button would show the browser's own copy of the question, as it was before its answer.
  refresh();
  return { ...answers, today: localDay(now, city.timeZone).date };
}

/** Keeps the answers of a step, then shows the next question, or the review when all have an answer. */
async function keepStep(place: FormPlace, { later, ...given }: StepAnswers & { later: "1" | undefined }) {
  const { city: slug, locale } = readFormPlace(place);
  const { today, ...answers } = await keepAnswers(slug, given);
  if (later) redirect(href(locale, "publish", { city: slug }));
  const step = stepAfter(answers, given.step, today);
  redirect(href(locale, "publishStep", { city: slug, step: stepSlug(locale, step) }));
}

export async function saveCategoryAction(place: FormPlace, previous: FormState, form: FormData) {
  return publicAction(categoryStepSchema, (input) => keepStep(place, { step: "category", ...input }))(previous, form);
}

/** Two of its buttons do not go on: one writes a sentence in the title, the other opens a listing that already fits. */
export async function saveTitleAction(place: FormPlace, previous: FormState, form: FormData) {
  const typed = form instanceof FormData ? readForm(form) : {};
  const filled = filledField(typed, "idea", "title");
  if (filled) return filled;
  if ("open" in typed) return publicAction(leaveTitleSchema, (input) => leaveTitle(place, input))(previous, form);
  return publicAction(titleStepSchema, (input) => keepStep(place, { step: "title", ...input }))(previous, form);
}

/** Keeps what was typed, finished or not, then shows what already fits. */
async function leaveTitle(place: FormPlace, { open, kind, answers }: z.output<typeof leaveTitleSchema>) {
  const { city: slug, locale } = readFormPlace(place);
  const { category } = await keepAnswers(slug, { step: "title", kind, answers });
  if (open !== "all") redirect(href(locale, "listing", { city: slug, id: open }));
  const filter = { ...NO_FILTER, kind: otherKind(kind), category: category ?? null };
  redirect(href(locale, "listings", { city: slug }, filterQuery(filter)));
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
