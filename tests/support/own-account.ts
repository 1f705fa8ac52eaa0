import { desc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { insertSession } from "#db/queries/identity.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { randomToken } from "#lib/server/identity/auth-options.ts";
import { findLiveSession, type Session } from "#lib/server/identity/find-live-session.ts";
import { keyedHash } from "#lib/server/identity/keyed-hash.ts";
import { requestEmailChange } from "#lib/server/identity/request-email-change.ts";
import type { TestMember } from "./fixtures.ts";

type Database = Connection["db"];

/** A browser in which somebody signed in at a moment. */
export type SignedIn = { token: string; session: Session };

export async function signInAt(
  db: Database,
  { userId }: Pick<TestMember, "userId">,
  at: Date,
  secondFactorAt: Date | null = null,
): Promise<SignedIn> {
  const token = randomToken();
  await insertSession(db, { id: uuidv7(), tokenHash: keyedHash(token), userId, secondFactorAt, now: at });
  const session = await findLiveSession(db, token, at);
  if (!session) throw new Error("no session was opened");
  return { token, session };
}

/** What was written to an address, the last first: `kind`, and what its mail says. */
export async function lettersTo(db: Database, email: string) {
  return db
    .select({ kind: outbox.kind, payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.recipient, email))
    .orderBy(desc(outbox.id));
}

/** Asks for another address, and reads what its mailbox got. */
export async function askForEmail(
  db: Database,
  { session, member, email }: { session: Session; member: TestMember; email: string },
  now: Date,
): Promise<{ kind: string; code: string; token: string }> {
  await requestEmailChange({ session, member, email, locale: "fr", network: randomToken() }, now);
  const [letter] = await lettersTo(db, email);
  if (!letter) throw new Error("nothing was written");
  const link = String(letter.payload.link);
  const code = String(letter.payload.code);
  return { kind: letter.kind, code, token: new URL(link).searchParams.get("token") ?? "" };
}
