import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells somebody who asked to leave until when they can come back. The link opens a page that asks again. */
export function accountLeavingMail(
  { link, until, timeZone }: MailPayload<"account-leaving">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailPrivacy");
  const said = { city: context.city.name, date: momentLabel(until, context.locale, timeZone) };
  return composeMail(
    t("leaving.subject"),
    [
      { type: "text", text: t("leaving.text", said) },
      { type: "text", text: t("leaving.until", said) },
      { type: "link", label: t("leaving.link"), link },
      { type: "note", text: t("leaving.notYou") },
    ],
    context,
  );
}
