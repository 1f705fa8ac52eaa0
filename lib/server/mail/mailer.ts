import "server-only";
import { createTransport } from "nodemailer";
import type { DkimSettings } from "#lib/server/env.ts";
import type { RenderedMail } from "./compose-mail.ts";
import { dkimSigner } from "./dkim-settings.ts";
import { deliverableAddress } from "./mail-address.ts";
import { MailRefused, mailFault } from "./mail-fault.ts";

const SECOND_MS = 1000;
const CONNECTIONS = 5;

export type MailerSettings = {
  smtpUrl: string;
  mailFrom: string;
  baseUrl: string;
  dkim?: DkimSettings | undefined;
};
/** Milliseconds: for a connection, for each answer, and for a mail in all. */
type Patience = { connect: number; answer: number; mail: number };
/** In all, less than the time for which a worker holds a mail: nobody else may take it while we still wait. */
const PATIENCE: Patience = { connect: 5 * SECOND_MS, answer: 20 * SECOND_MS, mail: 40 * SECOND_MS };

export type OutgoingMail = RenderedMail & {
  id: string;
  recipient: string;
  /** Where a mail program posts that its reader wants no more of this (RFC 8058); null for mails of the service. */
  unsubscribe: string | null;
};
export type Mailer = { deliver: (mail: OutgoingMail) => Promise<void>; close: () => void };

function headersOf(unsubscribe: string | null): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    ...(unsubscribe && {
      "List-Unsubscribe": `<${new URL(unsubscribe).href}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
}

/**
 * A few connections to the mail server, kept between mails. `deliver` ends when the server has taken the mail; it throws
 * `MailRefused` when it says no to this mail, and `MailServerAway` when no mail can leave now.
 */
export function createMailer(
  { smtpUrl, mailFrom, baseUrl, dkim }: MailerSettings,
  patience: Patience = PATIENCE,
): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    // A mail that waits in here is one that another worker may take: tries are counted in the outbox.
    maxRequeues: 1,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && { dkim: dkimSigner(dkim) }),
  });
  const host = new URL(baseUrl).hostname;
  return {
    deliver: async ({ id, recipient, subject, text, html, unsubscribe }) => {
      const address = deliverableAddress(recipient);
      if (!address) throw new MailRefused("this is not an address", { permanent: true, ofAddress: true });
      try {
        await transport.sendMail({
          // The same at every try, so that a mail which arrives twice is shown once.
          messageId: `<${id}@${host}>`,
          from: mailFrom,
          to: { name: "", address },
          subject,
          text,
          html,
          headers: headersOf(unsubscribe),
          signal: AbortSignal.timeout(patience.mail),
        });
      } catch (error) {
        throw mailFault(error);
      }
    },
    close: () => transport.close(),
  };
}
