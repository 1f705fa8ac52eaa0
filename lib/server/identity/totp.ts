import "server-only";
import { Secret, TOTP } from "otpauth";

const ISSUER = "Coup de main";
/** How many steps of 30 seconds the clock of a telephone may be wrong by. */
const WINDOW = 1;

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period: 30 });

/** 160 random bits, base32, as applications take it (RFC 6238). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an application reads from a QR code. */
export const totpAddress = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The step that a code is of, near `now`; null when it is none of them. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = totpOf(secret);
  const timestamp = now.getTime();
  const away = totp.validate({ token: code, timestamp, window: WINDOW });
  return away === null ? null : totp.counter({ timestamp }) + away;
}
