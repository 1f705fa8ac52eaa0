"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { ownExchangeSchema } from "#lib/reports/protection.schema.ts";
import { reportSchema } from "#lib/reports/report.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { blockMember } from "#lib/server/safety/block-member.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";

/** Blocks the other one, then shows the exchange, which has ended. */
export async function blockAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const block = memberAction(ownExchangeSchema, async (member, input) => {
    await blockMember(member, input, new Date());
    redirect(href(locale, "exchange", { city, id: input.exchange }, { fait: "block" }));
  });
  return block(city, previous, form);
}

/** Leaves the conversation, then says so. */
export async function leaveAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const leave = memberAction(ownExchangeSchema, async (member, input) => {
    await leaveConversation(member, input, new Date());
    redirect(href(locale, "leaveExchange", { city, id: input.exchange }, { fait: "1" }));
  });
  return leave(city, previous, form);
}

/** Sends a report, then acknowledges it. */
export async function reportAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const report = memberAction(reportSchema, async (member, input) => {
    await reportMember(member, input, new Date());
    redirect(href(locale, "reportExchange", { city, id: input.exchange }, { fait: input.block ? "block" : "1" }));
  });
  return report(city, previous, form);
}
