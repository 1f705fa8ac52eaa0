"use server";

import { redirect } from "next/navigation";
import { anyFormSchema, deskRequestSchema, lookUpSchema, pressedButton } from "#lib/desk/desk-request.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { asksForAddress } from "#lib/listings/address-search.ts";
import { completingMemberAction, memberAction } from "#lib/server/actions.ts";
import { addressAction } from "#lib/server/addresses/address-action.ts";
import { lookUpCaller } from "#lib/server/desk/look-up-caller.ts";
import { takeRequest } from "#lib/server/desk/take-request.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";

const lookUp = completingMemberAction(lookUpSchema, (agent, { phone }) => lookUpCaller(agent, phone, new Date()));
const switchKind = completingMemberAction(anyFormSchema, async (_agent, { kind }) => ({
  kind: kind === "offer" ? "request" : "offer",
}));

/** Takes down what somebody on the telephone looks for or offers, then shows what to tell them. Its other buttons fill in more of it. */
export async function takeRequestAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const pressed = pressedButton(form);
  if (pressed === "look-up") return lookUp(city, previous, form);
  if (pressed === "switch") return switchKind(city, previous, form);
  if (asksForAddress(form)) return addressAction(place)(previous, form);
  const take = memberAction(deskRequestSchema, async (agent, input) => {
    const { personId: id, listingId } = await takeRequest(agent, input, new Date());
    revalidateListing(city, listingId);
    redirect(href(locale, "deskPerson", { city, id }, { note: listingId }));
  });
  return take(city, previous, form);
}
