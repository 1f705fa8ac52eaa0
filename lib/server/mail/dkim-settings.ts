import "server-only";
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { type DkimSettings, SettingError } from "#lib/server/env.ts";

/** Those that RFC 6376 proposes and we write; one-click unsubscribing asks for the last two (RFC 8058). */
const SIGNED = [
  "From",
  "To",
  "Subject",
  "Date",
  "Message-ID",
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "Auto-Submitted",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
];

function readKey(path: string): string {
  try {
    const pem = readFileSync(path, "utf8");
    if (createPrivateKey(pem).asymmetricKeyType === "rsa") return pem;
  } catch {
    // What is wrong with a key stays out of the message: it may quote the file.
  }
  throw new SettingError("DKIM_KEY_FILE doit être un fichier lisible qui contient une clé privée RSA au format PEM.");
}

/** How nodemailer signs our mails. Throws `SettingError` when the key cannot be used. */
export function dkimSigner({ domain, selector, keyFile }: DkimSettings) {
  return {
    domainName: domain,
    keySelector: selector,
    privateKey: readKey(keyFile),
    headerFieldNames: SIGNED.join(":"),
  };
}
