"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { suspendReportingSchema } from "#lib/moderation/misuse.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { suspendReporting } from "#lib/server/moderation/suspend-reporting.ts";

/** "Suspendre 30 jours", then the ledger again with the line that says so. */
export async function suspendReportingAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const suspend = memberAction(suspendReportingSchema, async (member, input) => {
    const { told } = await suspendReporting(member, input, new Date());
    redirect(href(locale, "misuse", { city }, { fait: told ? "suspended" : "untold" }));
  });
  return suspend(city, previous, form);
}
