import "server-only";
import { createTransport } from "nodemailer";
import type { RenderedMail } from "./compose-mail.ts";

const SECOND_MS = 1000;

export type MailerSettings = { smtpUrl: string; mailFrom: string; baseUrl: string };
type OutgoingMail = RenderedMail & { id: string; recipient: string };
export type Mailer = { deliver: (mail: OutgoingMail) => Promise<void>; close: () => void };

/** A connection to the mail server. `deliver` rejects when the server refuses or does not answer within seconds. */
export function createMailer({ smtpUrl, mailFrom, baseUrl }: MailerSettings): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5 * SECOND_MS,
    greetingTimeout: 5 * SECOND_MS,
    socketTimeout: 10 * SECOND_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(baseUrl).hostname;
  return {
    deliver: async ({ id, recipient, subject, text, html }) => {
      await transport.sendMail({
        // The same at every try, so that a mail which arrives twice is shown once.
        messageId: `<${id}@${host}>`,
        from: mailFrom,
        to: { name: "", address: recipient },
        subject,
        text,
        html,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
