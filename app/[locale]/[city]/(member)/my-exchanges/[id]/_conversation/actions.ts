"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { sendSchema } from "#lib/messages/message.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { LAST_LINE } from "./conversation-places.ts";

/** Which exchange the form stood in, to come back to it; any caller may have made it up. */
const exchangeOf = z.object({ exchange: z.string() }).catch({ exchange: "" });

/** Sends a message without a script, then shows it at the end of the conversation. */
export async function sendMessageAction(place: FormPlace & { exchange: string }, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const id = exchangeOf.parse(place).exchange;
  const send = memberAction(sendSchema, async (member, sending) => {
    await sendMessage(member, sending, new Date());
    redirect(`${href(locale, "exchange", { city, id })}#${LAST_LINE}`);
  });
  return send(city, previous, form);
}
