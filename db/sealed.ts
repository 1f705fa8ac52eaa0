import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { parseDataKeys } from "#lib/privacy/data-keys.ts";
import { dataKeysText } from "./client.ts";

/** A value that was changed, moved from another place, or sealed by a key that is not known. It names the place alone. */
export class SealBroken extends Error {}

/** Where a value stands: sealed for there, it opens nowhere else. `row`: what tells the rows of a city apart. */
export type SealedPlace = { column: `${string}.${string}`; cityId: string; row: string };

type Key = { id: string; seal: Buffer; look: Buffer };

const FORM = /^k:([a-z0-9]{1,16}):([A-Za-z0-9_-]+)$/;
const IV_BYTES = 12;
const TAG_BYTES = 16;

let read: { text: string; keys: readonly Key[] } | undefined;

/** Two keys of each, so that what is looked up by tells nothing of what is sealed. */
function derive({ id, base64 }: { id: string; base64: string }): Key {
  const secret = Buffer.from(base64, "base64");
  const part = (what: string) => Buffer.from(hkdfSync("sha256", secret, "", `coup-de-main ${what}`, 32));
  return { id, seal: part("column"), look: part("look-up") };
}

/** The keys of this process, the current one first. Throws when `DATA_KEYS` is missing or malformed. */
function dataKeys(): readonly [Key, ...Key[]] {
  const text = dataKeysText();
  if (read?.text !== text) {
    const parsed = parseDataKeys(text);
    if (!parsed) throw new Error("DATA_KEYS must look like id:base64 of 32 bytes, the current key first");
    read = { text, keys: parsed.map(derive) };
  }
  const [current, ...others] = read.keys;
  if (!current) throw new Error("DATA_KEYS holds no key");
  return [current, ...others];
}

const bound = ({ column, cityId, row }: SealedPlace) => Buffer.from([column, cityId, row].join("\u001f"));

/** Encrypts a text for one place: AES-256-GCM by the current key, with the place as associated data. Nothing stays nothing. */
export function seal(plain: string, place: SealedPlace): string {
  if (plain === "") return "";
  const [key] = dataKeys();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.seal, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(place));
  const sealed = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `k:${key.id}:${sealed.toString("base64url")}`;
}

/** Reads what `seal` wrote for this very place, by whichever key that is known. Throws `SealBroken` for anything else. */
export function unseal(sealed: string, place: SealedPlace): string {
  if (sealed === "") return "";
  const [, id, text = ""] = FORM.exec(sealed) ?? [];
  const key = dataKeys().find((known) => known.id === id);
  const bytes = Buffer.from(text, "base64url");
  if (!key || bytes.length <= IV_BYTES + TAG_BYTES) throw new SealBroken(place.column);
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv("aes-256-gcm", key.seal, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(bound(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new SealBroken(place.column);
  }
}

/** Whether a value is sealed at all: what was written before there were keys is not. */
export const isSealed = (text: string): boolean => FORM.test(text);

/** How sealed values of the current key begin. */
export function currentSeal(): string {
  return `k:${dataKeys()[0].id}:`;
}

/** By what a telephone number of a city is found: one for each key that is known, that of the current one first. Figures alone count. */
export function lookUpHashes(cityId: string, phone: string): [string, ...string[]] {
  const figures = phone.replace(/\D/g, "");
  const hash = ({ id, look }: Key) =>
    `${id}:${createHmac("sha256", look).update(`${cityId}\u001f${figures}`).digest("base64url")}`;
  const [current, ...others] = dataKeys();
  return [hash(current), ...others.map(hash)];
}
