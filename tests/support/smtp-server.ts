import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { recipients: string[]; raw: string; mail: ParsedMail };
export type TestSmtpServer = {
  url: string;
  received: ReceivedMail[];
  /** Waits until so many mails have arrived, answered or not. */
  arrivedCount: (count: number) => Promise<void>;
  /** Waits until so many mails have been accepted since the start. */
  receivedCount: (count: number) => Promise<void>;
  /** Waits until so many have been refused since the start. */
  refusedCount: (count: number) => Promise<void>;
  close: () => Promise<void>;
};

/** Promises of a counter reaching a number. */
function milestones() {
  let reached = 0;
  let waiting: { count: number; resolve: () => void }[] = [];
  const settle = () => {
    for (const { count, resolve } of waiting) if (count <= reached) resolve();
    waiting = waiting.filter(({ count }) => count > reached);
  };
  return {
    next: () => {
      reached += 1;
      settle();
      return reached;
    },
    at: (count: number) =>
      new Promise<void>((resolve) => {
        waiting.push({ count, resolve });
        settle();
      }),
  };
}

export type TestSmtpOptions = {
  /** How many mails are answered 451 before the first one is taken. */
  refusals?: number;
  /** The server answers nothing to a mail before this. */
  until?: Promise<void>;
  /** What every recipient is answered. */
  refuseRecipient?: { code: number; message: string };
  /** A free one unless it comes back. */
  port?: number;
};

/**
 * A real SMTP server that answers 451 to the first `refusals` mails and takes the others. What no proper server does is in
 * `scripted-smtp.ts`.
 */
export async function startSmtpServer({
  refusals = 0,
  until,
  refuseRecipient,
  port = 0,
}: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const [arrived, accepted, refused] = [milestones(), milestones(), milestones()];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo(_address, _session, callback) {
      if (!refuseRecipient) return callback();
      refused.next();
      callback(Object.assign(new Error(refuseRecipient.message), { responseCode: refuseRecipient.code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        arrived.next();
        await until;
        if (left > 0) {
          left -= 1;
          refused.next();
          callback(Object.assign(new Error("try again later"), { responseCode: 451 }));
          return;
        }
        const raw = Buffer.concat(chunks).toString("utf8");
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, raw, mail: await simpleParser(raw) });
        callback();
        accepted.next();
      });
    },
  });
  server.on("error", () => {});
  const listener = server.listen(port, "127.0.0.1");
  await once(listener, "listening");
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    received,
    arrivedCount: arrived.at,
    receivedCount: accepted.at,
    refusedCount: refused.at,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
