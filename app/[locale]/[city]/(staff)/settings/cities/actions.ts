"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { confirmCity } from "#lib/server/cities/confirm-draft.ts";
import { revalidateCities } from "#lib/server/revalidate.ts";
import { currentSession } from "#lib/server/session.ts";

const idSchema = z.strictObject({ id: z.uuid({ error: "form.invalid" }) });

export async function createCityAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const create = memberAction(idSchema, async (member, { id }) => {
    const { slug } = await confirmCity(member, await currentSession(), id, new Date());
    revalidateCities();
    redirect(href(locale, "citySettings", { city }, { fait: slug }));
  });
  return create(city, previous, form);
}
