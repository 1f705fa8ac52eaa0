import "server-only";

/** The mail server said no to this mail; it takes others. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
  /** True when it says the same at the next try. */
  readonly permanent: boolean;
  /** True when the mailbox was refused, rather than what we wrote. */
  readonly ofAddress: boolean;
  constructor(message: string, { permanent, ofAddress }: { permanent: boolean; ofAddress: boolean }, cause?: unknown) {
    super(message, { cause });
    this.permanent = permanent;
    this.ofAddress = ofAddress;
  }
}

/** No mail leaves for now: the mail server does not answer, or takes nothing from us. */
export class MailServerAway extends Error {
  override readonly name = "MailServerAway";
  /** True when it went away during this mail: that may be why, and it may have taken it all the same. */
  readonly during: boolean;
  constructor(message: string, { during }: { during: boolean }, cause?: unknown) {
    super(message, { cause });
    this.during = during;
  }
}

/** What nodemailer adds to its errors. */
type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

const SERVER_CODES: readonly string[] = [
  "ECONNECTION",
  "ETIMEDOUT",
  "ESOCKET",
  "EDNS",
  "ETLS",
  "EPROTOCOL",
  "EAUTH",
  "ENOAUTH",
  "EOAUTH2",
  "EPROXY",
  "EABORT",
];
/** Of these, the ones that may come at any moment of a delivery … */
const BREAKS: readonly string[] = ["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EABORT"];
/** … and what they say when it has not begun. */
const NOT_BEGUN =
  /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|Greeting never received|Connection timeout|retries after connection was closed/;
const ABOUT_THE_MAIL: readonly string[] = ["EENVELOPE", "EMESSAGE"];

const SERVICE_CLOSES = 421;
const MAIL_TOO_LARGE = 552;
/** Sign in first, or not with this: an answer to us, whatever it was given to. */
const SIGN_IN: readonly number[] = [530, 534, 535, 538];

/** Whether an answer concerns us, the sender, rather than this mail: then it would be the same for every mail. */
function concernsTheSender({ command, responseCode = 0 }: SmtpError): boolean {
  if (responseCode === SERVICE_CLOSES || SIGN_IN.includes(responseCode)) return true;
  return command === "MAIL FROM" && responseCode !== 0 && responseCode !== MAIL_TOO_LARGE;
}

/** An error of nodemailer as one of the two faults; anything else is a bug, and comes back as it is. */
export function mailFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const smtp: SmtpError = error;
  const code = smtp.code ?? "";
  const { responseCode = 0, command } = smtp;
  if (SERVER_CODES.includes(code)) {
    const during = BREAKS.includes(code) && !NOT_BEGUN.test(error.message);
    return new MailServerAway(error.message, { during }, error);
  }
  if (!ABOUT_THE_MAIL.includes(code)) return error;
  if (concernsTheSender(smtp)) {
    const during = responseCode === SERVICE_CLOSES && command !== "MAIL FROM";
    return new MailServerAway(error.message, { during }, error);
  }
  // Without an answer of the server, nodemailer itself refused: it will again.
  const permanent = responseCode === 0 || (responseCode >= 500 && responseCode !== 503);
  return new MailRefused(error.message, { permanent, ofAddress: command === "RCPT TO" }, error);
}
