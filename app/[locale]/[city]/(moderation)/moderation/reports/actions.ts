"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { closeReportSchema } from "#lib/reports/report.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { closeReport } from "#lib/server/reports/close-report.ts";

/** Answers a report and closes it, then the list again. */
export async function closeReportAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const close = memberAction(closeReportSchema, async (member, input) => {
    await closeReport(member, input, new Date());
    redirect(href(locale, "reports", { city }, { fait: "1" }));
  });
  return close(city, previous, form);
}
