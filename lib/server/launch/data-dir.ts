import "server-only";
import { randomBytes } from "node:crypto";
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
