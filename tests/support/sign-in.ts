import { desc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { randomToken } from "#lib/server/identity/auth-options.ts";
import type { Browser } from "#lib/server/identity/open-session.ts";
import { requestSignIn } from "#lib/server/identity/request-sign-in.ts";

type Database = Connection["db"];
export type SignInMailbox = { token: string; code: string; link: string; browser: Browser };
type Wish = { email: string; cityId: string; browserSecret?: string; network?: string; next?: string };

/** A browser of its own network that has asked for nothing yet. */
export const newBrowser = (): Browser => ({ signIn: null, sessionToken: null, network: randomToken() });

/** Asks for a sign-in mail. */
export async function ask(db: Database, wish: Wish, now: Date): Promise<Browser> {
  const requestId = uuidv7();
  const browserSecret = wish.browserSecret ?? randomToken();
  const network = wish.network ?? randomToken();
  const city = { id: wish.cityId, name: "Besançon" };
  const { email, next = null } = wish;
  await requestSignIn(db, { email, locale: "fr", next, city, requestId, browserSecret, network }, now);
  return { signIn: { requestId, browserSecret }, sessionToken: null, network };
}

/** The mails to an address that wait to be sent, the newest first. */
export async function mailsTo(db: Database, email: string): Promise<{ link: string; code: string }[]> {
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.recipient, email))
    .orderBy(desc(outbox.id));
  return rows.map(({ payload }) => ({ link: String(payload.link), code: String(payload.code) }));
}

/** Asks for a mail and reads it. */
export async function askAndRead(db: Database, wish: Wish, now: Date): Promise<SignInMailbox> {
  const browser = await ask(db, wish, now);
  const [mail] = await mailsTo(db, wish.email);
  if (!mail) throw new Error("no mail was written");
  return { ...mail, token: new URL(mail.link).searchParams.get("token") ?? "", browser };
}
