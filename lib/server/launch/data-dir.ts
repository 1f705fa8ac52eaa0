import "server-only";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./start-error.ts";

/** Makes the data directory if it is not there. Throws `StartError` when nothing can be written into it. */
export function ensureDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new StartError(`DATA_DIR : impossible d’écrire dans ${dataDir}.`, { cause });
  }
}

/** The secret that a data directory keeps for itself, made at its first start: 256 random bits, readable by its owner. */
export function secretOf(dataDir: string): string {
  const file = join(dataDir, "auth-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/** The key of the encrypted columns of a data directory, made at its first start in the same way. */
export function dataKeysOf(dataDir: string): string {
  const file = join(dataDir, "data-keys");
  if (!existsSync(file)) writeFileSync(file, `d1:${randomBytes(32).toString("base64")}`, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function newVapidKeys(): Record<"VAPID_PUBLIC_KEY" | "VAPID_PRIVATE_KEY", string> {
  const {
    d = "",
    x = "",
    y = "",
  } = generateKeyPairSync("ec", { namedCurve: "prime256v1" }).privateKey.export({
    format: "jwk",
  });
  const point = [Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
  return { VAPID_PUBLIC_KEY: Buffer.concat(point).toString("base64url"), VAPID_PRIVATE_KEY: d };
}

/** The settings of the pair of keys by which push services know a data directory, made at its first start. */
export function vapidKeysOf(dataDir: string): ReturnType<typeof newVapidKeys> {
  const file = join(dataDir, "vapid-keys");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newVapidKeys()), { mode: 0o600 });
  return JSON.parse(readFileSync(file, "utf8"));
}
