import "server-only";
import { createHash } from "node:crypto";
import { env } from "../env.ts";

/**
 * SHA-256 of a value followed by the secret, hexadecimal: what next-auth 4 makes of a token, so that one lookup finds
 * both its tokens and ours.
 */
export function keyedHash(value: string): string {
  return createHash("sha256").update(`${value}${env().secret}`).digest("hex");
}
