"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { confirmNoticeSchema } from "#lib/notices/confirm-notice.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { publicAction } from "#lib/server/actions.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { confirmNotice } from "#lib/server/moderation/confirm-notice.ts";

/** "C’est bien moi": the page of the link again, with the line that says so. */
export async function confirmNoticeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city: slug, locale } = readFormPlace(place);
  const confirm = publicAction(confirmNoticeSchema, async ({ link }) => {
    const city = await loadCity(slug);
    if (!city) throw new Refusal("not-found");
    await confirmNotice(city, link, new Date());
    redirect(href(locale, "noticeStatus", { city: slug }, { lien: link, fait: "moi" }));
  });
  return confirm(previous, form);
}
