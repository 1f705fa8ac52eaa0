import "server-only";
import type { Db } from "#db/client.ts";
import { type InvitedHelper, listInvitedHelpers } from "#db/queries/invited-helpers.ts";
import { findAddressees } from "#db/queries/people.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { HELPER_ANSWERS, type HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { invitationLinkEnd } from "#lib/invitations/invitation-link.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";
import { signInvitationLink } from "./invitation-link-signature.ts";

type Writer = { city: { id: string; slug: string; timeZone: string }; now: Date };

/** The address of the page that gives one answer without signing in. */
function answerAddresses(id: string, locale: Locale, { city, now }: Writer): Record<HelperAnswer, string> {
  const expiresAt = invitationLinkEnd(now);
  const entries = HELPER_ANSWERS.map((answer) => {
    const link = signInvitationLink({ answer, cityId: city.id, invitationId: id, expiresAt });
    return [answer, env().baseUrl + href(locale, "invitation", { city: city.slug }, { lien: link })];
  });
  return Object.fromEntries(entries);
}

function payloadOf(invited: InvitedHelper, locale: Locale, writer: Writer) {
  const { id, requestId, title, quartierName, firstName, offerTitle, deadlineAt } = invited;
  const { city } = writer;
  return {
    title,
    when: whenLabel(invited, locale),
    quartier: quartierName,
    firstName,
    offer: offerTitle,
    listing: env().baseUrl + href(locale, "listing", { city: city.slug, id: requestId }),
    answers: answerAddresses(id, locale, writer),
    until: deadlineAt.toISOString(),
    timeZone: city.timeZone,
  };
}

/** Tells those who were just asked, each in their language, with one link for each answer. */
export async function writeToHelpers(tx: Db, writer: Writer, ids: readonly string[]): Promise<void> {
  const { city, now } = writer;
  const invitations = await listInvitedHelpers(tx, { cityId: city.id, ids });
  const memberIds = invitations.map(({ helperId }) => helperId);
  const people = await findAddressees(tx, { cityId: city.id, memberIds });
  for (const invited of invitations) {
    const to = people.get(invited.helperId);
    if (!to) continue;
    const { firstName: name, title } = invited;
    await notify(
      tx,
      to,
      {
        kind: "invitation",
        payload: payloadOf(invited, to.locale, writer),
        notice: { words: { name, title }, place: { route: "forYou", params: { city: city.slug } } },
        businessKey: `invitation:${invited.id}`,
        usefulUntil: invited.deadlineAt,
      },
      now,
    );
  }
}
