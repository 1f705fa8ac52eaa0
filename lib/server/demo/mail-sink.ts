import "server-only";
import { once } from "node:events";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { uuidv7 } from "#db/uuid.ts";
import { mailFile, type StoredMail } from "./stored-mail.ts";

const KEPT = 500;
const MAX_BYTES = 5_000_000;

export type MailSinkOptions = { dir: string; port?: number; onMail?: (mail: StoredMail) => void };
export type MailSink = { port: number; close: () => Promise<void> };

/** Moments that always grow, so that two mails of one millisecond keep their order. */
function growingClock(): () => number {
  let last = 0;
  return () => {
    last = Math.max(Date.now(), last + 1);
    return last;
  };
}

async function parse(stream: SMTPServerDataStream, session: SMTPServerSession, at: number): Promise<StoredMail> {
  const mail = await simpleParser(stream, { skipTextToHtml: true });
  return {
    id: uuidv7(at),
    to: session.envelope.rcptTo.map(({ address }) => address).join(", "),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || "",
    at: new Date(at).toISOString(),
  };
}

async function store(dir: string, mail: StoredMail): Promise<void> {
  const file = mailFile(dir, mail.id);
  await writeFile(`${file}.part`, JSON.stringify(mail));
  await rename(`${file}.part`, file);
  const names = (await readdir(dir)).filter((name) => name.endsWith(".json")).sort();
  await Promise.all(names.slice(0, -KEPT).map((name) => rm(join(dir, name), { force: true })));
}

/** A mail server on this machine that keeps the newest 500 mails as files, whoever they are for, and sends none on. */
export async function startMailSink({ dir, port = 0, onMail }: MailSinkOptions): Promise<MailSink> {
  await mkdir(dir, { recursive: true });
  const clock = growingClock();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_BYTES,
    closeTimeout: 1000,
    onData(stream, session, callback) {
      const receive = async () => {
        const mail = await parse(stream, session, clock());
        await store(dir, mail);
        return mail;
      };
      receive().then((mail) => {
        callback();
        onMail?.(mail);
      }, callback);
    },
  });
  // A client that hangs up is not a fault of ours.
  server.on("error", () => {});
  const listener = server.listen(port, "127.0.0.1");
  await once(listener, "listening");
  return {
    port: (listener.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
