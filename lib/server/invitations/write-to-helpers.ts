import "server-only";
import type { Db } from "#db/client.ts";
import { type InvitedHelper, listInvitedHelpers } from "#db/queries/invited-helpers.ts";
import { href } from "#lib/i18n/routes.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { HELPER_ANSWERS, type HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { invitationLinkEnd } from "#lib/invitations/invitation-link.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { mailLocale } from "../mail/mail-locale.ts";
import { signInvitationLink } from "./invitation-link-signature.ts";

type Writer = { city: { id: string; slug: string; timeZone: string }; now: Date };

/** The address of the page that gives one answer without signing in. */
function answerAddresses({ id, locale }: InvitedHelper, { city, now }: Writer): Record<HelperAnswer, string> {
  const expiresAt = invitationLinkEnd(now);
  const entries = HELPER_ANSWERS.map((answer) => {
    const link = signInvitationLink({ answer, cityId: city.id, invitationId: id, expiresAt });
    return [answer, env().baseUrl + href(mailLocale(locale), "invitation", { city: city.slug }, { lien: link })];
  });
  return Object.fromEntries(entries);
}

/** Writes to those who were just asked, each in their language, with one link for each answer. */
export async function writeToHelpers(tx: Db, writer: Writer, ids: readonly string[]): Promise<void> {
  const { city } = writer;
  for (const invited of await listInvitedHelpers(tx, { cityId: city.id, ids })) {
    const { id, recipient, requestId, title, quartierName, firstName, offerTitle, deadlineAt } = invited;
    const locale = mailLocale(invited.locale);
    await enqueueMail(tx, {
      cityId: city.id,
      kind: "invitation",
      recipient,
      locale,
      payload: {
        title,
        when: whenLabel(invited, locale),
        quartier: quartierName,
        firstName,
        offer: offerTitle,
        listing: env().baseUrl + href(locale, "listing", { city: city.slug, id: requestId }),
        answers: answerAddresses(invited, writer),
        until: deadlineAt.toISOString(),
        timeZone: city.timeZone,
      },
      businessKey: `invitation:${id}`,
    });
  }
}
