const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_AS_TYPED = /^[\p{L}\p{M}\p{N}.-]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

const EMAIL_LENGTH = { min: 6, max: 254 } as const;

/** A domain in ASCII (IDNA); null when it is not the name of a host on the Internet. */
function asciiDomain(domain: string): string | null {
  if (!DOMAIN_AS_TYPED.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const { hostname } = new URL(`http://${domain}`);
  return DOMAIN.test(hostname) ? hostname : null;
}

/**
 * The one form in which an address is kept and written to: lower case, ASCII, one `@`, no quotes, spaces or controls, at
 * most 254 characters. Null for anything else: what looks like an address without being one is refused, never repaired.
 */
export function normalizeEmail(text: string): string | null {
  const parts = text.trim().split("@");
  const [local = "", domain = ""] = parts;
  const name = local.toLowerCase();
  const host = parts.length === 2 && LOCAL.test(name) && name.length <= 64 ? asciiDomain(domain) : null;
  const email = host && `${name}@${host}`;
  return email && email.length >= EMAIL_LENGTH.min && email.length <= EMAIL_LENGTH.max ? email : null;
}

/** The mailbox behind a normalized address, without its `+tag`: what limits count, so that tags do not multiply them. */
export function mailboxOf(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  return `${local.split("+")[0] || local}@${domain}`;
}

/** An address that its owner recognizes and nobody else learns: `n…@demo.example`. */
export function maskEmail(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  return `${local.slice(0, 1)}…@${domain}`;
}
