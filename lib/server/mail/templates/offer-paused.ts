import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells that an offer which nobody confirmed is paused, with the way back. */
export function offerPausedMail({ title, link }: MailPayload<"offer-paused">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("offerPaused.subject"),
    [
      { type: "text", text: t("offerPaused.paused", { title }) },
      { type: "text", text: t("offerPaused.back") },
      { type: "link", label: t("offerPaused.link"), link },
      { type: "note", text: t("offerPaused.nothing") },
    ],
    context,
  );
}
