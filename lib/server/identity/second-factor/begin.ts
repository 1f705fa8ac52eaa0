import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { database } from "#db/client.ts";
import { findSecondFactor, putPendingFactor } from "#db/queries/second-factors.ts";
import { RECOVERY_CODES, recoveryCodeOf, shownRecoveryCode } from "#lib/identity/second-factor.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Session } from "../find-live-session.ts";
import { requireFresh } from "../require-fresh.ts";
import { openSecret, sealSecret } from "../sealed-secret.ts";
import { newTotpSecret, totpAddress } from "../totp.ts";

/** For how long a secret that was shown may be confirmed. */
const SETUP_MS = 3_600_000;

const pendingSchema = z.strictObject({ secret: z.string(), codes: z.array(z.string()) });
export type PendingFactor = z.output<typeof pendingSchema> & { sealed: string };

const purposeOf = (userId: string) => `second-factor-setup ${userId}`;

/**
 * Begins to set up a second step, or another one in the place of the one in force. For those who act for a city, or have one
 * already; refuses `sign-in-again` to whoever signed in too long ago.
 */
export async function beginSecondFactor(session: Session, now: Date): Promise<void> {
  if (!session.staff && !session.hasSecondFactor) throw new Refusal("not-allowed");
  requireFresh(session, now);
  const { userId } = session;
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(10)));
  const pending = sealSecret(purposeOf(userId), JSON.stringify({ secret: newTotpSecret(), codes }));
  await putPendingFactor(database(), { userId, pending, now });
}

/** What somebody is setting up, opened; null when it is nothing, or was begun too long ago. */
export async function findPendingFactor(userId: string, now: Date): Promise<PendingFactor | null> {
  const { pending = null, pendingSince = null } = (await findSecondFactor(database(), userId)) ?? {};
  if (!pending || !pendingSince || now.getTime() - pendingSince.getTime() > SETUP_MS) return null;
  const text = openSecret(purposeOf(userId), pending);
  return text === null ? null : { ...pendingSchema.parse(JSON.parse(text)), sealed: pending };
}

export type FactorSetup = {
  /** For an application that reads no QR code: base32, by four. */
  secret: string;
  /** Of the QR code. */
  address: string;
  codes: string[];
};

/** What the page of the set-up shows, until it is confirmed; null when nothing is being set up. */
export async function loadFactorSetup({ userId, email }: Session, now: Date): Promise<FactorSetup | null> {
  const pending = await findPendingFactor(userId, now);
  if (!pending) return null;
  const { secret, codes } = pending;
  return {
    secret: secret.replace(/.{4}(?=.)/g, "$& "),
    address: totpAddress(secret, email),
    codes: codes.map(shownRecoveryCode),
  };
}
