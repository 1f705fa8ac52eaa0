import type { City } from "./city.ts";

const LIFETIME_MS = 30 * 86_400_000;

/**
 * The `security.txt` (RFC 9116) of a service: the addresses of its cities. Null when no city has one, since a file
 * without a contact says nothing.
 */
export function securityText(
  cities: readonly Pick<City, "settings">[],
  { baseUrl, now }: { baseUrl: string; now: Date },
): string | null {
  const emails = new Set(cities.map(({ settings }) => settings.contactEmail).filter((email) => email !== null));
  if (emails.size === 0) return null;
  const lines = [
    ...[...emails].map((email) => `Contact: mailto:${encodeURI(email)}`),
    `Expires: ${new Date(now.getTime() + LIFETIME_MS).toISOString()}`,
    "Preferred-Languages: fr, en",
    `Canonical: ${baseUrl}/.well-known/security.txt`,
  ];
  return `${lines.join("\n")}\n`;
}
