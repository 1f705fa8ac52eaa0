import "server-only";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Topic } from "#lib/notifications/topic.ts";
import type { MailBlock } from "./mail-block.ts";
import { blocksHtml } from "./mail-html.ts";
import { layoutPiece } from "./mail-layout.ts";
import { blockText } from "./mail-text.ts";

/** Why a person gets a mail, and where they change that without signing in. */
export type MailFooter = { topic: Topic; preferences: string; unsubscribe: string };
/** Without a footer, it is a mail of the service itself, which nobody can switch off. */
export type MailContext = {
  locale: Locale;
  city: { name: string };
  footer: MailFooter | null;
  /** The first name of its reader, where they have one here. */
  name?: string | null;
};
export type RenderedMail = { subject: string; text: string; html: string };

/** What a list of mails shows beside the subject, in characters. */
const PREHEADER_LENGTH = 120;

/** One line, so that no value can end a header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

function preheaderOf(blocks: readonly MailBlock[]): string {
  const first = blocks.find(({ type }) => type === "text");
  return first?.type === "text" ? [...oneLine(first.text)].slice(0, PREHEADER_LENGTH).join("") : "";
}

function footerWords({ locale, footer }: MailContext) {
  if (!footer) return null;
  const t = getTranslator(locale, "mail");
  const { topic, preferences, unsubscribe } = footer;
  return { why: t(`why.${topic}`), change: t("change"), preferences, stop: t("stop"), unsubscribe };
}

/** The foot as plain text: a long address stands there once. */
function footerLines({ why, change, preferences, stop, unsubscribe }: NonNullable<ReturnType<typeof footerWords>>) {
  if (preferences === unsubscribe) return [why, change, stop, preferences];
  return [why, change, preferences, stop, unsubscribe];
}

function greeting({ locale, name }: MailContext): MailBlock {
  const t = getTranslator(locale, "mail");
  return { type: "text", text: name ? t("helloName", { name }) : t("hello") };
}

/**
 * Lays a mail out twice, as text and as HTML, with the same words, below a greeting unless its own words have one. Throws on
 * a link that is none of the web.
 */
export function composeMail(
  subject: string,
  blocks: readonly MailBlock[],
  context: MailContext,
  { greets = true }: { greets?: boolean } = {},
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  const whole = greets ? [greeting(context), ...blocks] : blocks;
  const line = oneLine(subject);
  const footer = footerWords(context);
  const service = { service: t("service", { city: context.city.name }), automatic: t("automatic") };
  const foot = [...(footer ? footerLines(footer) : []), service.service, service.automatic];
  return {
    subject: line,
    text: `${[...whole.map(blockText), `-- \n${foot.join("\n")}`].join("\n\n")}\n`,
    html: [
      layoutPiece("start", { lang: context.locale, subject: line, preheader: preheaderOf(blocks) }),
      blocksHtml(whole, t("orOpen")),
      layoutPiece("foot"),
      footer ? layoutPiece("why", footer) : "",
      layoutPiece("service", service),
    ].join(""),
  };
}
