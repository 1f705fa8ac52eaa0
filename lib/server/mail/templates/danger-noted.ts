import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells whoever is on call that somebody may be in danger. Who, and what happened, stays on the site. */
export function dangerNotedMail({ firstName, link }: MailPayload<"danger-noted">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("dangerNoted.subject"),
    [
      { type: "text", text: t("dangerNoted.text", { firstName }) },
      { type: "text", text: t("dangerNoted.emergency") },
      { type: "text", text: t("dangerNoted.noted") },
      { type: "link", label: t("dangerNoted.link"), link },
    ],
    context,
  );
}
