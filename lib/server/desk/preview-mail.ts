import "server-only";
import { z } from "zod";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadCity } from "../cities/load-city.ts";
import type { RenderedMail } from "../mail/compose-mail.ts";
import { SAMPLE_NAMES, type SampleName, sampleMail } from "../mail/sample-mails.ts";

export const MAIL_SCHEMES = ["light", "dark"] as const;
export const MAIL_WIDTHS = ["phone", "desktop"] as const;

/** Which template to look at, and how. */
export type MailPreviewChoice = {
  modele: SampleName;
  langue: Locale;
  schema: (typeof MAIL_SCHEMES)[number];
  largeur: (typeof MAIL_WIDTHS)[number];
};

/** What an address asks for; anything that it does not say, or says wrongly, is what one looks at first. */
export function mailPreviewChoice(query: unknown, locale: Locale): MailPreviewChoice {
  const schema = z.object({
    modele: z.enum(SAMPLE_NAMES).catch("digest"),
    langue: z.enum(LOCALES).catch(locale),
    schema: z.enum(MAIL_SCHEMES).catch("light"),
    largeur: z.enum(MAIL_WIDTHS).catch("phone"),
  });
  return schema.parse(query);
}

/** A template with sample data, in the name of the member's city, for its administrators; null for anybody else. */
export async function previewMail(
  member: Member | null,
  { modele, langue, schema }: MailPreviewChoice,
): Promise<RenderedMail | null> {
  if (member?.role !== "admin") return null;
  const city = await loadCity(member.citySlug);
  const mail = city && sampleMail(modele, langue, city);
  if (!mail) return null;
  // The scheme that was chosen here, whatever the one of the browser.
  const html = mail.html.replace("(prefers-color-scheme:dark)", schema === "dark" ? "all" : "not all");
  return { ...mail, html };
}
