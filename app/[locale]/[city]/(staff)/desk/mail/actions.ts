"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { leaveMessage } from "#lib/server/outbox/leave-message.ts";
import { resendMessage } from "#lib/server/outbox/resend-message.ts";
import { resendRecent } from "#lib/server/outbox/resend-recent.ts";

const settleSchema = z.strictObject({ message: z.uuid(), how: z.enum(["resend", "leave"]) });

/** "Renvoyer" or "Laisser" of one message, then the page again with the line that says so. */
export async function settleMessageAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const settle = memberAction(settleSchema, async (member, { message, how }) => {
    await (how === "resend" ? resendMessage(member, message, new Date()) : leaveMessage(member, message));
    redirect(href(locale, "mailDesk", { city }, { fait: how === "resend" ? "renvoye" : "laisse" }));
  });
  return settle(city, previous, form);
}

/** "Renvoyer tout": what failed within a day. */
export async function resendRecentAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const resend = memberAction(z.strictObject({}), async (member) => {
    await resendRecent(member, new Date());
    redirect(href(locale, "mailDesk", { city }, { fait: "tous" }));
  });
  return resend(city, previous, form);
}
