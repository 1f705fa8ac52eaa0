import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailBlock, MailItem } from "../mail-block.ts";
import type { MailPayload } from "../mail-kind.ts";
import { listingItem } from "./listing-item.ts";

type Digest = MailPayload<"digest">;

function section(heading: string, items: readonly MailItem[]): MailBlock[] {
  return items.length === 0
    ? []
    : [
        { type: "heading", text: heading },
        { type: "items", items },
      ];
}

function subjectKey({ requests, own }: Digest): "requests" | "own" | "news" {
  if (requests.length > 0) return "requests";
  return own.length > 0 ? "own" : "news";
}

function ownItem(item: Digest["own"][number], timeZone: string, { locale }: MailContext): MailItem {
  const { about, name, title, startsAt, link } = item;
  const date = startsAt ? momentLabel(startsAt, locale, timeZone) : "";
  return { title, text: getTranslator(locale, "mail")(`digest.own.${about}`, { name, date }), link };
}

/** A day or a week in one mail: requests that one could answer, one's own open things, news of the city. */
export function digestMail(payload: Digest, context: MailContext): RenderedMail {
  const { firstName, rhythm, requests, own, news, timeZone, link } = payload;
  const t = getTranslator(context.locale, "mail");
  const count = requests.length;
  return composeMail(
    t(`digest.subject.${subjectKey(payload)}`, { rhythm, count }),
    [
      { type: "text", text: t("digest.lead", { rhythm }) },
      ...section(t("digest.requests", { count }), requests.map(listingItem)),
      ...section(
        t("digest.mine"),
        own.map((item) => ownItem(item, timeZone, context)),
      ),
      ...section(
        t("digest.news"),
        news.map(({ title, summary, link }) => ({ title, text: summary, link })),
      ),
      { type: "link", label: t("digest.link"), link },
      ...(count > 0 ? [{ type: "note" as const, text: t("digest.free") }] : []),
    ],
    { ...context, name: firstName },
  );
}
