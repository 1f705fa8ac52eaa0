import "server-only";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** One part of a mail, in the order of reading. Its words are plain text: whoever composes escapes them. */
export type MailBlock =
  | { type: "text"; text: string }
  | { type: "note"; text: string }
  | { type: "code"; code: string }
  | { type: "link"; label: string; link: string }
  /** Answers to choose from, side by side where there is room. */
  | { type: "choices"; choices: readonly { label: string; link: string }[] };

export type MailContext = { locale: Locale; city: { name: string } };
export type RenderedMail = { subject: string; text: string; html: string };

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
/** One line, so that no value can end a header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

const PARAGRAPH = "margin:0 0 20px";
const CODE =
  "margin:0 0 24px;padding:16px;border-radius:8px;background:#f1ebdd;color:#1b2826;font-size:34px;font-weight:700;letter-spacing:6px;text-align:center";
const BUTTON =
  "display:inline-block;padding:14px 24px;border:2px solid #87958f;border-radius:6px;background:#17332f;color:#fffdf9;font-weight:700;text-decoration:none";

function blockText(block: MailBlock): string {
  if (block.type === "code") return block.code;
  if (block.type === "choices") return block.choices.map(({ label, link }) => `${label}\n${link}`).join("\n\n");
  return block.type === "link" ? `${block.label}\n${block.link}` : block.text;
}

function blockHtml(block: MailBlock, orOpen: string): string {
  switch (block.type) {
    case "text":
      return `<p style="${PARAGRAPH}">${escapeHtml(block.text)}</p>`;
    case "note":
      return `<p style="${PARAGRAPH};font-size:16px">${escapeHtml(block.text)}</p>`;
    case "code":
      return `<p style="${CODE}">${escapeHtml(block.code)}</p>`;
    case "choices": {
      const buttons = block.choices.map(
        ({ label, link }) =>
          `<a href="${escapeHtml(link)}" style="${BUTTON};margin:0 8px 10px 0">${escapeHtml(label)}</a>`,
      );
      return `<p style="${PARAGRAPH}">${buttons.join("\n")}</p>`;
    }
    case "link": {
      const link = escapeHtml(block.link);
      return `<p style="${PARAGRAPH}"><a href="${link}" style="${BUTTON}">${escapeHtml(block.label)}</a></p>
<p style="${PARAGRAPH};font-size:16px">${escapeHtml(orOpen)}<br><a href="${link}" style="word-break:break-all">${link}</a></p>`;
    }
  }
}

function page({
  locale,
  subject,
  body,
  foot,
}: {
  locale: Locale;
  subject: string;
  body: string;
  foot: string;
}): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;font-family:Verdana,Arial,sans-serif;font-size:18px;line-height:1.55">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 28px;padding:0 0 14px;border-bottom:6px solid #d9b98a;font-size:22px;font-weight:700">Coup de main</p>
${body}
<p style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dcd3c0;font-size:15px">${foot}</p>
</div>
</body>
</html>
`;
}

/** Lays a mail out twice, as text and as HTML, with the same words. */
export function composeMail(
  subject: string,
  blocks: readonly MailBlock[],
  { locale, city }: MailContext,
): RenderedMail {
  const t = getTranslator(locale, "mail");
  const whole: MailBlock[] = [{ type: "text", text: t("hello") }, ...blocks];
  const foot = [t("service", { city: city.name }), t("automatic")];
  const line = oneLine(subject);
  return {
    subject: line,
    text: `${[...whole.map(blockText), `-- \n${foot.join("\n")}`].join("\n\n")}\n`,
    html: page({
      locale,
      subject: line,
      body: whole.map((block) => blockHtml(block, t("orOpen"))).join("\n"),
      foot: foot.map(escapeHtml).join("<br>"),
    }),
  };
}
