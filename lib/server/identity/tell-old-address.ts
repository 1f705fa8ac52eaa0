import "server-only";
import type { Db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { maskEmail } from "#lib/identity/email-address.ts";
import { EMAIL_UNDO_DAYS } from "#lib/identity/session-lifetime.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { signUndoLink } from "./email-undo-link.ts";

type Left = {
  cityId: string;
  locale: Locale;
  changeId: string;
  oldEmail: string;
  newEmail: string;
  /** What makes this mail another one than the last. */
  occasion: string;
};

/** Tells an address that an account left it, with the way back. */
export async function tellOldAddress(
  tx: Db,
  { cityId, locale, changeId, oldEmail, newEmail, occasion }: Left,
  now: Date,
): Promise<void> {
  const link = env().baseUrl + href(locale, "restoreEmail", {}, { lien: signUndoLink(changeId) });
  const payload = { address: maskEmail(newEmail), days: EMAIL_UNDO_DAYS, link };
  const businessKey = `email-changed:${changeId}:${occasion}`;
  await enqueueMail(tx, { cityId, kind: "email-changed", recipient: oldEmail, locale, payload, businessKey }, now);
}
