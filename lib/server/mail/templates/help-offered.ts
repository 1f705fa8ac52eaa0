import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells a requester that somebody can help. */
export function helpOfferedMail(
  { title, firstName: name, link }: MailPayload<"help-offered">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("helpOffered.subject", { name }),
    [
      { type: "text", text: t("helpOffered.can", { name, title }) },
      { type: "text", text: t("helpOffered.next") },
      { type: "link", label: t("helpOffered.link"), link },
    ],
    context,
  );
}
