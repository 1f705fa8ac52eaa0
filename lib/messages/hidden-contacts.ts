import { findRisks } from "#lib/moderation/find-risks.ts";

const CONTACTS = ["contact_phone", "contact_email"] as const;
/** Stands for what is hidden: a private use character, which no message can hold by itself (see `hideContacts`). */
export const HIDDEN = "\ue000";

/**
 * A message as the other one reads it before both have accepted: each telephone number and e-mail address is one `HIDDEN`.
 * Whoever shares them by the form chooses to; in a first message, they were often asked for by a stranger.
 */
export function hideContacts(body: string): string {
  const plain = body.replaceAll(HIDDEN, "");
  const spans = findRisks(plain)
    .filter(({ code }) => (CONTACTS as readonly string[]).includes(code))
    .flatMap((finding) => finding.spans)
    .toSorted((a, b) => a.start - b.start);
  let text = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    text += plain.slice(at, Math.max(at, start)) + HIDDEN;
    at = end;
  }
  return text + plain.slice(at);
}
