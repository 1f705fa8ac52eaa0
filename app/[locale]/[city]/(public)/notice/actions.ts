"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { type NoticeInput, noticeSchema, visitorNoticeSchema } from "#lib/notices/notice.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { isUrgent } from "#lib/reports/report-reason.ts";
import { publicAction } from "#lib/server/actions.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { signNotice } from "#lib/server/moderation/notice-link.ts";
import { makeNotice } from "#lib/server/reports/make-notice.ts";
import { currentNetwork } from "#lib/server/request-origin.ts";
import { currentMember } from "#lib/server/session.ts";

/** A machine filled in what no person sees: it is told that all is well. Where somebody may be in danger, it is heard. */
const isByMachine = ({ unseen, reason }: NoticeInput) => unseen !== "" && !isUrgent(reason);

/** Reports something, with or without an account; the page then says what happens next. */
export async function noticeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city: slug, locale } = readFormPlace(place);
  const member = await currentMember(slug);
  const make = async (input: NoticeInput): Promise<string> => {
    const city = await loadCity(slug);
    if (!city) throw new Refusal("not-found");
    const maker = { member, network: await currentNetwork(), locale };
    return signNotice({ cityId: city.id, id: await makeNotice(city, maker, input, new Date()) });
  };
  const report = publicAction(member ? noticeSchema : visitorNoticeSchema, async (input) => {
    if (member) redirect(href(locale, "notice", { city: slug }, { fait: "membre", lien: await make(input) }));
    if (!isByMachine(input)) await make(input);
    redirect(href(locale, "notice", { city: slug }, { fait: input.email ? "adresse" : "anonyme" }));
  });
  return report(previous, form);
}
