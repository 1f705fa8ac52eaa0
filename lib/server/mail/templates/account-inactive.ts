import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Warns somebody who has not come for long that their account will be erased, and that one visit keeps it. */
export function accountInactiveMail(
  { link, until, timeZone }: MailPayload<"account-inactive">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailPrivacy");
  const said = { city: context.city.name, date: momentLabel(until, context.locale, timeZone) };
  return composeMail(
    t("inactive.subject"),
    [
      { type: "text", text: t("inactive.text", said) },
      { type: "text", text: t("inactive.until", said) },
      { type: "link", label: t("inactive.link"), link },
    ],
    context,
  );
}
