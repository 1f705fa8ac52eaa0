import "server-only";
import type { ClaimedMessage } from "#db/queries/outbox.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { preferencesLinkEnd } from "#lib/notifications/preferences-link.ts";
import { env } from "../env.ts";
import type { MailContext } from "../mail/compose-mail.ts";
import type { Mailer } from "../mail/mailer.ts";
import { renderMail } from "../mail/render-mail.ts";
import { signPreferencesLink } from "../notifications/preferences-link-signature.ts";

/** Where its reader changes what they receive, by hand and by one press of their mail program (RFC 8058). */
function ownChoices(message: ClaimedMessage, locale: MailContext["locale"], now: Date) {
  const { cityId, memberId, topic, citySlug } = message;
  if (!memberId || !topic) return null;
  const link = signPreferencesLink({ cityId, memberId, topic, expiresAt: preferencesLinkEnd(now) });
  const { baseUrl } = env();
  return {
    topic,
    preferences: baseUrl + href(locale, "mailPreferences", { city: citySlug }, { lien: link }),
    oneClick: `${baseUrl}/api/${citySlug}/unsubscribe/${encodeURIComponent(link)}`,
  };
}

/** The subject of these mails holds a code. */
const SECRET_SUBJECT = "sign-in";

/** Writes a mail out and hands it to the mail server; gives the subject to remember. Throws what `Mailer.deliver` throws. */
export async function deliverMail(mailer: Mailer, message: ClaimedMessage, now: Date): Promise<string | null> {
  const { id, kind, payload, recipient, cityName, firstName } = message;
  const locale = isLocale(message.locale) ? message.locale : DEFAULT_LOCALE;
  const choices = ownChoices(message, locale, now);
  const footer = choices && {
    topic: choices.topic,
    preferences: choices.preferences,
    unsubscribe: choices.preferences,
  };
  const rendered = renderMail(kind, payload, { locale, city: { name: cityName }, footer, name: firstName });
  await mailer.deliver({ ...rendered, id, recipient: recipient ?? "", unsubscribe: choices?.oneClick ?? null });
  return kind === SECRET_SUBJECT ? null : rendered.subject;
}
