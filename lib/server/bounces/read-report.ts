import "server-only";
import { type Attachment, type ParsedMail, simpleParser } from "mailparser";
import {
  type MailReport,
  readComplaint,
  readDeliveryStatus,
  readLetter,
  referredId,
  returnedId,
  returnedTo,
} from "#lib/notifications/delivery-report.ts";

const STATUS = /^message\/(?:global-)?delivery-status$/;
const FEEDBACK = /^message\/feedback-report$/;
const RETURNED = /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/;

/** Nothing is made of HTML, pictures and links, and what is brought back stays closed. */
const AS_IT_IS = {
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  checksumAlgo: false,
  maxChildNodes: 50,
} as const;

async function parse(raw: Uint8Array): Promise<ParsedMail | null> {
  try {
    return await simpleParser(Buffer.from(raw), AS_IT_IS);
  } catch {
    // Too many parts, or a head without end: no server writes such a report.
    return null;
  }
}

function partOf({ attachments }: ParsedMail, type: RegExp): string | null {
  const part: Attachment | undefined = attachments.find(({ contentType }) => type.test(contentType));
  return part ? part.content.toString("utf8") : null;
}

function referenceOf({ inReplyTo, references }: ParsedMail): string {
  return [inReplyTo ?? "", references ?? []].flat().join(" ");
}

function failures(mail: ParsedMail): MailReport["recipients"] {
  const status = partOf(mail, STATUS);
  if (status !== null) return readDeliveryStatus(status);
  const failed = mail.headers.get("x-failed-recipients");
  return readLetter(mail.text ?? "", typeof failed === "string" ? failed : "");
}

/** A complaint must say of whom, or bring back whom the mail was written to. */
function complaints(feedback: string, returned: string): MailReport["recipients"] {
  const said = readComplaint(feedback);
  if (!said) return [];
  const answer = { permanent: true, status: "", text: "" };
  return [{ addresses: said.length > 0 ? said : returnedTo(returned), answer }];
}

/**
 * Reads what a mail server, or the provider of a mailbox, sent back of a mail of ours. Null for anything else: an answer of
 * a person or of their machine, a delay, a receipt, rubbish.
 */
export async function readReport(raw: Uint8Array): Promise<MailReport | null> {
  const mail = await parse(raw);
  if (!mail) return null;
  const returned = partOf(mail, RETURNED) ?? mail.text ?? "";
  const outboxId = returnedId(returned) ?? referredId(referenceOf(mail));
  const feedback = partOf(mail, FEEDBACK);
  const recipients = feedback === null ? failures(mail) : complaints(feedback, returned);
  if (!outboxId || recipients.length === 0) return null;
  return { kind: feedback === null ? "failed" : "complaint", outboxId, recipients };
}
