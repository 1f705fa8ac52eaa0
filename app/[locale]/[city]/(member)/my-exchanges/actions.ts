"use server";

import { redirect } from "next/navigation";
import { actSchema } from "#lib/exchanges/exchange.schema.ts";
import { repeatSchema } from "#lib/exchanges/repeat.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { proposeSchema } from "#lib/messages/propose.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { repeatExchange } from "#lib/server/exchanges/repeat-exchange.ts";

/** Begins an exchange, then shows it. */
export async function proposeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const propose = memberAction(proposeSchema, async (member, input) => {
    const { exchangeId: id } = await proposeExchange(member, input, new Date());
    redirect(href(locale, "exchange", { city, id }, { fait: "propose" }));
  });
  return propose(city, previous, form);
}

/** Accepts, declines, takes back, cancels or ends one, then shows it with what was done. */
export async function actAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const act = memberAction(actSchema, async (member, input) => {
    await actOnExchange(member, input, new Date());
    redirect(href(locale, "exchange", { city, id: input.exchange }, { fait: input.action }));
  });
  return act(city, previous, form);
}

/** Proposes to the same person once more, then shows the new exchange. */
export async function repeatAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const repeat = memberAction(repeatSchema, async (member, input) => {
    const { exchangeId: id } = await repeatExchange(member, input, new Date());
    redirect(href(locale, "exchange", { city, id }, { fait: "repeat" }));
  });
  return repeat(city, previous, form);
}
