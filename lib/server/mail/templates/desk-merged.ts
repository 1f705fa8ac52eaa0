import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells somebody that what the desk did for them is theirs to follow from now on. */
export function deskMergedMail({ link }: MailPayload<"desk-merged">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "deskPeople");
  const said = { city: context.city.name };
  return composeMail(
    t("mail.subject"),
    [
      { type: "text", text: t("mail.text", said) },
      { type: "link", label: t("mail.link"), link },
      { type: "text", text: t("mail.mistake") },
    ],
    context,
  );
}
