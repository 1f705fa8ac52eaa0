"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { rehearseSchema, switchRuleSchema } from "#lib/moderation/rule-switch.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { rehearseRule } from "#lib/server/moderation/rehearse-rule.ts";
import { switchRule } from "#lib/server/moderation/switch-rule.ts";
import { revalidateCities } from "#lib/server/revalidate.ts";

/** "Essayer sur 90 jours", then what the rule would have caught. */
export async function rehearseRuleAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const rehearse = memberAction(rehearseSchema, async (member, input) => {
    const id = await rehearseRule(member, input, new Date());
    redirect(href(locale, "ruleSettings", { city }, { repetition: id, fait: "rehearsed" }));
  });
  return rehearse(city, previous, form);
}

/** "Activer", or "Oui, l’éteindre", then the rule in the list again, with the line that says so. */
export async function switchRuleAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const change = memberAction(switchRuleSchema, async (member, input) => {
    await switchRule(member, input, new Date());
    revalidateCities();
    redirect(`${href(locale, "ruleSettings", { city }, { fait: input.to, regle: input.code })}#${input.code}`);
  });
  return change(city, previous, form);
}
