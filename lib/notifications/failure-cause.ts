/**
 * Why a mail was not taken: its address does not exist, its mailbox is full, its server does not want such a mail (which is
 * no fault of the address), it put it off until it was given up, or something that cannot be told.
 */
export const FAILURE_CAUSES = ["unknown", "full", "policy", "later", "other"] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];

/** What a mail server said of a mail that it did not take. */
export type ServerAnswer = {
  /** False when it said to come back. */
  permanent: boolean;
  /** An enhanced code (RFC 3463), "5.1.1"; empty when there is none. */
  status: string;
  /** Its words, which often hold a code of their own. */
  text: string;
};

const ENHANCED = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;
/** A reply code (RFC 5321), but no year, port or length. */
const REPLY = /(?<![\d.:/])([45])[0-5]\d(?=[ -])/;
const READ_LENGTH = 1_000;

/** What says that there is no such address: moved, no such domain and a mailbox that was closed, too. */
const NO_SUCH_ADDRESS: readonly string[] = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4", "5.4.310"];
/** What says nothing by itself: the words beside it have to. */
const VAGUE = /^$|^[45]\.(?:0\.\d+|1\.0|2\.0|3\.0|4\.0|5\.0)$/;

const FULL =
  /quota|mailbox (?:is )?full|full mailbox|bo[iî]te(?: aux lettres| de r[eé]ception)? (?:est )?(?:pleine|satur)|insufficient (?:system )?storage/i;
const POLICY =
  /\bspam\b|black ?list|block ?list|blocked|dnsbl|\bpolicy\b|reputation|\b(?:dmarc|spf|dkim)\b|relay(?:ing)? (?:access )?denied|mail rejet|mail rejected|content rejected|rate.?limit|too many/i;
const UNKNOWN = [
  /\b(?:user|recipient|address|mailbox|account|destinataire|adresse|utilisateur|compte)\b.{0,60}\b(?:unknown|inconnue?|not found|couldn['’]t be found|does ?n['’o]t exist|does not exist|doesn['’]t exist|n['’]existe|invalide?|unavailable|disabled|inactive|d[eé]sactiv|no longer)/i,
  /\b(?:unknown|no such|invalid|inactive|non-?existent|no) (?:user|recipient|address|mailbox|account|local|domain)/i,
  /doesn['’]t have an? .{1,40} account|domain (?:name )?.{0,60}(?:not found|does not exist)|host .{0,40}not found|unrouteable address|non-existent hosts/i,
];

/** The code that says most: the one in the words, where the other one is vague. */
function tellingStatus({ status, text }: ServerAnswer): string {
  if (!VAGUE.test(status)) return status;
  return ENHANCED.exec(text)?.[0] ?? status;
}

function causeByWords(text: string, temporary: boolean): FailureCause {
  if (FULL.test(text)) return "full";
  if (POLICY.test(text)) return "policy";
  if (temporary) return "later";
  return UNKNOWN.some((words) => words.test(text)) ? "unknown" : "other";
}

/** Why a mail was not taken, as its server says. Nothing is taken for an unknown address that does not say so. */
export function failureCause(answer: ServerAnswer): FailureCause {
  const text = answer.text.slice(0, READ_LENGTH);
  const status = tellingStatus({ ...answer, text });
  const [kind, subject, detail] = status.split(".");
  if (subject === "2" && detail === "2") return "full";
  if (subject === "7") return "policy";
  const temporary = !answer.permanent || kind === "4" || REPLY.exec(text)?.[1] === "4";
  if (!temporary && NO_SUCH_ADDRESS.includes(status)) return "unknown";
  return VAGUE.test(status) || temporary ? causeByWords(text, temporary) : "other";
}
