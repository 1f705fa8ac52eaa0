"use server";

import { redirect } from "next/navigation";
import { callResultSchema } from "#lib/desk/desk-acts.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { enterResult } from "#lib/server/desk/enter-result.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";

/** What came of a call, then the page that it was entered on. */
export async function enterResultAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const enter = memberAction(callResultSchema, async (agent, { from, ...entered }) => {
    const { personId: id, listingId, closed } = await enterResult(agent, entered, new Date());
    if (closed && listingId) revalidateListing(city, listingId);
    const said = closed ? "callClosed" : "call";
    const fait = entered.result === "later" ? "later" : said;
    const back = from === "person" ? href(locale, "deskPerson", { city, id }, { fait }) : null;
    redirect(back ?? href(locale, "deskTasks", { city }, { fait }));
  });
  return enter(city, previous, form);
}
