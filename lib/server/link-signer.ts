import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

type SignedKind<Link> = {
  /** A link as text, and read again; null for anything else. */
  write: (link: Link) => string;
  read: (text: string) => Link | null;
  /** The name of the key: what was signed with one opens nothing of another. */
  keyOf: (link: Link) => string;
};

/** Signs links of one kind, as addresses carry them, and opens those that were signed here; null for any other, in the smallest part. */
export function linkSigner<Link>({ write, read, keyOf }: SignedKind<Link>) {
  const sign = (link: Link): string => {
    const key = hkdfSync("sha256", env().secret, "", `coup-de-main ${keyOf(link)}`, 32);
    const text = write(link);
    return `${text}.${createHmac("sha256", new Uint8Array(key)).update(text).digest("base64url")}`;
  };
  const open = (signed: string): Link | null => {
    const link = read(signed.slice(0, signed.lastIndexOf(".")));
    if (!link) return null;
    // As a whole: numbers and base64 have several spellings, of which ours alone is the link.
    const [given, right] = [Buffer.from(signed), Buffer.from(sign(link))];
    return given.length === right.length && timingSafeEqual(given, right) ? link : null;
  };
  return { sign, open };
}
