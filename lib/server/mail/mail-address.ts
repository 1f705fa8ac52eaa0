import "server-only";
import { domainToASCII } from "node:url";

/** RFC 5321, in octets. */
const MOST = { local: 64, whole: 254 } as const;
/** Without the angle brackets that RFC 5321 allows here: no mailbox needs them, and they end an address elsewhere. */
const QUOTED = /^"(?:[\x20\x21\x23-\x3b\x3d\x3f-\x5b\x5d-\x7e]|\\["\\])*"$/;
const ATOMS = /^[^\s"(),:;<>@[\\\]\p{Cc}]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An address as a mail server takes it, its domain in ASCII; null when it is not exactly one address, so that none can
 * become a command, a header or a second recipient.
 */
export function deliverableAddress(address: string): string | null {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, Math.max(at, 0)), domainToASCII(address.slice(at + 1))];
  if (at < 1 || !DOMAIN.test(domain) || !(ATOMS.test(local) || QUOTED.test(local))) return null;
  const deliverable = `${local}@${domain}`;
  const fits = Buffer.byteLength(local) <= MOST.local && Buffer.byteLength(deliverable) <= MOST.whole;
  return fits ? deliverable : null;
}
