"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { callIdSchema, sendCallSchema } from "#lib/calls/call.schema.ts";
import { ReachChanged } from "#lib/calls/reach-changed.ts";
import { ChangedMeanwhile } from "#lib/forms/changed-meanwhile.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { memberAction } from "#lib/server/actions.ts";
import { sendCall } from "#lib/server/calls/send-call.ts";
import { stopCall } from "#lib/server/calls/stop-call.ts";

/** What has changed since the page was drawn, which is drawn anew below it. */
function changedWords({ said, now }: ReachChanged, locale: Locale): ChangedMeanwhile {
  refresh();
  const label = getTranslator(locale, "calls")("preview.changed", { said, now });
  return new ChangedMeanwhile({ version: String(now), differences: [{ label, saved: `${now}`, typed: `${said}` }] });
}

export async function sendCallAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const send = memberAction(sendCallSchema, async (member, { key, ...call }) => {
    const sent = sendCall(member, key, call, new Date());
    const { id } = await sent.catch((error: unknown) => {
      throw error instanceof ReachChanged ? changedWords(error, locale) : error;
    });
    redirect(href(locale, "call", { city, id }, { fait: "envoi" }));
  });
  return send(city, previous, form);
}

export async function stopCallAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const stop = memberAction(callIdSchema, async (member, { call }) => {
    await stopCall(member, call, new Date());
    redirect(href(locale, "call", { city, id: call }, { fait: "arret" }));
  });
  return stop(city, previous, form);
}
