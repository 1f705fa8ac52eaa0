"use server";

import { redirect } from "next/navigation";
import { crisisFormSchema, crisisIdSchema, extendCrisisSchema } from "#lib/cities/crisis.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { endCrisis } from "#lib/server/crisis/end-crisis.ts";
import { extendCrisis } from "#lib/server/crisis/extend-crisis.ts";
import { startCrisis } from "#lib/server/crisis/start-crisis.ts";
import { revalidateCities } from "#lib/server/revalidate.ts";

export async function startCrisisAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const start = memberAction(crisisFormSchema, async (member, input) => {
    await startCrisis(member, input, new Date());
    revalidateCities();
    redirect(href(locale, "crisis", { city }, { fait: "debut" }));
  });
  return start(city, previous, form);
}

export async function extendCrisisAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const extend = memberAction(extendCrisisSchema, async (member, { id, ...end }) => {
    await extendCrisis(member, id, end, new Date());
    revalidateCities();
    redirect(href(locale, "crisis", { city }, { fait: "prolongation" }));
  });
  return extend(city, previous, form);
}

export async function endCrisisAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const end = memberAction(crisisIdSchema, async (member, { id }) => {
    await endCrisis(member, id, new Date());
    revalidateCities();
    redirect(href(locale, "crisis", { city }, { fait: "fin" }));
  });
  return end(city, previous, form);
}
