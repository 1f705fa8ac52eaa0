import "server-only";
import { env } from "#lib/server/env.ts";
import { readMail, readMails } from "./read-mails.ts";
import { mailFolder, type StoredMail } from "./stored-mail.ts";

/** The mails of the demonstration, newest first; null outside it, where nothing may be read here. */
export async function loadMails(to?: string): Promise<StoredMail[] | null> {
  const { demo, dataDir } = env();
  return demo ? readMails(mailFolder(dataDir), to) : null;
}

/** One mail of the demonstration; null outside it, or when there is none. */
export async function loadMail(id: string): Promise<StoredMail | null> {
  const { demo, dataDir } = env();
  return demo ? readMail(mailFolder(dataDir), id) : null;
}
