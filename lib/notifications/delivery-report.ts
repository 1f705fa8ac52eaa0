import { normalizeEmail } from "#lib/identity/email-address.ts";
import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
import type { ServerAnswer } from "./failure-cause.ts";
import { serverWords } from "./server-words.ts";

/** A recipient whom a mail did not reach: the addresses it is known by, as we write addresses, and why. */
export type FailedRecipient = { addresses: string[]; answer: ServerAnswer };

/** A report by a machine about one mail of ours. */
export type MailReport = {
  kind: "failed" | "complaint";
  /** Of the mail, as our Message-ID says. */
  outboxId: string;
  recipients: FailedRecipient[];
};

const MAX_BLOCKS = 20;
/** A report is short; what comes after so much of it is none. */
const READ_LENGTH = 32_768;
const MAX_HEADER = 1_000;
const OUR_ID = new RegExp(`<(${ID_PATTERN})@[^<>\\s]{1,255}>`, "i");
const ID_LINE = new RegExp(`^message-id:[ \\t]*(?:\\r?\\n[ \\t]+)?<(${ID_PATTERN})@[^<>\\s]{1,255}>`, "im");

type Fields = ReadonlyMap<string, string>;

/** Blocks of `Name: value` lines with a blank line between, as reports hold them: folded lines joined, names in small letters. */
function readBlocks(text: string): Fields[] {
  const blocks = text
    .slice(0, READ_LENGTH)
    .split(/(?:\r?\n[ \t]*){2,}/)
    .slice(0, MAX_BLOCKS);
  return blocks.map((block) => {
    const lines = block.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
    const pairs = lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
    });
    // The first one counts: what comes after it may be anybody's.
    return new Map(pairs.reverse());
  });
}

/** `rfc822; <Alex@Ville.fr>` as the address that we would write to. */
function readAddress(value: string | undefined): string[] {
  const typed = (value ?? "").replace(/^[\w-]+[ \t]*;/, "").trim();
  const email = normalizeEmail(typed.replace(/^<|>$/g, ""));
  return email ? [email] : [];
}

function failedRecipient(fields: Fields): FailedRecipient[] {
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0] ?? "";
  const action = (fields.get("action") ?? (status.startsWith("5") ? "failed" : "")).toLowerCase();
  const addresses = [fields.get("original-recipient"), fields.get("final-recipient")].flatMap(readAddress);
  if (!/^failed\b/.test(action) || addresses.length === 0) return [];
  const text = serverWords((fields.get("diagnostic-code") ?? "").replace(/^[\w-]+[ \t]*;/, ""));
  return [{ addresses: [...new Set(addresses)], answer: { permanent: !status.startsWith("4"), status, text } }];
}

/** Whom a delivery status (RFC 3464) says were not reached. Who may still be reached is left out. */
export function readDeliveryStatus(text: string): FailedRecipient[] {
  return readBlocks(text).flatMap(failedRecipient);
}

const COMPLAINTS: readonly string[] = ["abuse", "fraud", "opt-out"];

/** Who complained of a mail by the button of their mail program (RFC 5965); null when it is no complaint. */
export function readComplaint(text: string): string[] | null {
  const [fields] = readBlocks(text.trim());
  if (!fields || !COMPLAINTS.includes((fields.get("feedback-type") ?? "").toLowerCase())) return null;
  return readAddress(fields.get("original-rcpt-to"));
}

/** To whom the mail went that a report brings back. */
export function returnedTo(headers: string): string[] {
  const [fields] = readBlocks(headers.trimStart());
  const to = (fields?.get("to") ?? "").slice(0, MAX_HEADER);
  return readAddress(/<([^<>]+)>$/.exec(to)?.[1] ?? to);
}

/** Which mail of ours a text with its head speaks of. */
export function returnedId(text: string): string | null {
  return ID_LINE.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** Which mail of ours a reference (`In-Reply-To`, `References`) names. */
export function referredId(reference: string): string | null {
  return OUR_ID.exec(reference)?.[1]?.toLowerCase() ?? null;
}

const QMAIL = /^Hi\. This is the qmail-send program/m;
const COPY = /^---.{0,80}(?:copy of|original message)/im;
const PARAGRAPH = /^<([^<>\s]{1,320})>:[ \t]{0,9}\r?\n((?:.+\r?\n){1,20})/gm;

/** Whom the letter of a qmail (QSBMF), or one with the header `X-Failed-Recipients` (Exim), says were not reached. */
export function readLetter(text: string, failed: string): FailedRecipient[] {
  const [letter = ""] = text.slice(0, READ_LENGTH).split(COPY);
  if (QMAIL.test(letter)) {
    return [...letter.matchAll(PARAGRAPH)].slice(0, MAX_BLOCKS).flatMap(([, email, reason = ""]) => {
      const addresses = readAddress(email);
      return addresses.length > 0 ? [{ addresses, answer: said(reason) }] : [];
    });
  }
  const addresses = failed.split(",").slice(0, MAX_BLOCKS).flatMap(readAddress);
  return addresses.map((email) => ({ addresses: [email], answer: said(letter.slice(letter.indexOf(email))) }));
}

const said = (reason: string): ServerAnswer => ({ permanent: true, status: "", text: serverWords(reason) });
