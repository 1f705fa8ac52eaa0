/** Where browsers take their notices from: the host itself, or any below it when it begins with a dot. */
const KNOWN_HOSTS = [
  // Chrome, Edge on Android, Opera, Samsung Internet
  "fcm.googleapis.com",
  // Firefox
  ".push.services.mozilla.com",
  // Edge on Windows
  ".notify.windows.com",
  // Safari on macOS and iOS
  ".push.apple.com",
] as const;

export const MAX_ENDPOINT_LENGTH = 1_000;

const isKnownHost = (host: string) =>
  !host.startsWith(".") && KNOWN_HOSTS.some((known) => (known.startsWith(".") ? host.endsWith(known) : host === known));

/**
 * Whether notices may be posted to an endpoint that a browser sent: an address of a known push service over https on its
 * usual port, or of one of the `allowed` origins. It must be written as browsers write addresses, so that every reader
 * understands the same host.
 */
export function isKnownPushService(endpoint: string, allowed: readonly string[]): boolean {
  if (endpoint.length > MAX_ENDPOINT_LENGTH || !URL.canParse(endpoint)) return false;
  const { href, origin, protocol, port, hostname, username, password, hash } = new URL(endpoint);
  if (href !== endpoint || username || password || hash) return false;
  return allowed.includes(origin) || (protocol === "https:" && port === "" && isKnownHost(hostname));
}
