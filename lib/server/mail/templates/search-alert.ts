import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";
import { listingItem } from "./listing-item.ts";

/** Tells what new listings a kept search has found, the newest of them by name. */
export function searchAlertMail(
  { name, items, total, link }: MailPayload<"search-alert">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  const more = total - items.length;
  return composeMail(
    t("searchAlert.subject", { total, name }),
    [
      { type: "text", text: t("searchAlert.found", { total, name }) },
      { type: "items", items: items.map(listingItem) },
      ...(more > 0 ? [{ type: "text" as const, text: t("searchAlert.more", { more }) }] : []),
      { type: "link", label: t("searchAlert.link"), link },
      { type: "note", text: t("searchAlert.change") },
    ],
    context,
  );
}
