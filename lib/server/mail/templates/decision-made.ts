import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailBlock } from "../mail-block.ts";
import type { MailPayload } from "../mail-kind.ts";

const SECTIONS = ["why", "scope", "how", "contest", "next"] as const;

/** A statement of reasons, word for word as it is kept, and the way to contest it. */
export function decisionMadeMail({ words, link }: MailPayload<"decision-made">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("decisionMade.subject"),
    [
      { type: "text", text: words.opening },
      ...SECTIONS.flatMap((name): MailBlock[] => [
        { type: "heading", text: t(`decisionMade.${name}`) },
        { type: "text", text: words[name] },
      ]),
      { type: "link", label: t("decisionMade.link"), link },
      { type: "note", text: t("decisionMade.own") },
    ],
    context,
    { greets: false },
  );
}
