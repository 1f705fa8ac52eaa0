"use server";

import { redirect } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { contestSchema } from "#lib/moderation/appeal.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { publicAction } from "#lib/server/actions.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { contestDecision, contestNotice } from "#lib/server/moderation/make-appeal.ts";
import { currentSession } from "#lib/server/session.ts";

/** Another address than the one of the form: a browser with scripts takes a new hash alone for the same page, and draws nothing. */
const MADE = { fait: "1" };

async function requireCity(slug: string): Promise<City> {
  const city = await loadCity(slug);
  if (!city) throw new Refusal("not-found");
  return city;
}

/** The person concerned contests a decision, by its link or signed in, also while they are suspended. */
export async function contestDecisionAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city: slug, locale } = readFormPlace(place);
  const contest = publicAction(contestSchema, async ({ link, about, body }) => {
    const by = { link, id: about, userId: (await currentSession())?.userId ?? null };
    await contestDecision(await requireCity(slug), by, body, new Date());
    const query = link ? { lien: link } : { decision: about };
    redirect(`${href(locale, "decision", { city: slug }, { ...query, ...MADE })}#contester`);
  });
  return contest(previous, form);
}

/** Whoever made a notice contests its answer, by its link or signed in. */
export async function contestNoticeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city: slug, locale } = readFormPlace(place);
  const contest = publicAction(contestSchema, async ({ link, about, body }) => {
    const by = { link, id: about, userId: (await currentSession())?.userId ?? null };
    await contestNotice(await requireCity(slug), by, body, new Date());
    const query = link ? { lien: link } : { signalement: about };
    redirect(`${href(locale, "noticeStatus", { city: slug }, { ...query, ...MADE })}#contester`);
  });
  return contest(previous, form);
}
