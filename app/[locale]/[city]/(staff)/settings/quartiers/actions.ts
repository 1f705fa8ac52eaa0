"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { confirmQuartiers } from "#lib/server/cities/confirm-draft.ts";
import { revalidateCities } from "#lib/server/revalidate.ts";

const idSchema = z.strictObject({ id: z.uuid({ error: "form.invalid" }) });

export async function confirmQuartiersAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const confirm = memberAction(idSchema, async (member, { id }) => {
    await confirmQuartiers(member, id, new Date());
    revalidateCities();
    redirect(href(locale, "quartierSettings", { city }, { fichier: id, fait: "import" }));
  });
  return confirm(city, previous, form);
}
