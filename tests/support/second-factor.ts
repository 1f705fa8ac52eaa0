import { Secret, TOTP } from "otpauth";

/** An application of somebody's: what it shows at a moment for a secret. */
export function applicationCode(secret: string, at: Date): string {
  const totp = new TOTP({
    secret: Secret.fromBase32(secret.replaceAll(" ", "")),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
  });
  return totp.generate({ timestamp: at.getTime() });
}
