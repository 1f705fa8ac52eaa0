const MAX_LENGTH = 1000;
const SOMEWHERE = "https://here.invalid";
/** Controls and spaces are dropped by browsers, and a backslash becomes a slash: both can turn a path into a host. */
const UNSAFE = /[\p{Cc}\s\\]/u;

/** A path of this site to return to after a detour; null for anything that a browser could take to another one. */
export function safeReturnPath(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MAX_LENGTH) return null;
  if (!value.startsWith("/") || value.startsWith("//") || UNSAFE.test(value)) return null;
  if (!URL.canParse(value, SOMEWHERE)) return null;
  const url = new URL(value, SOMEWHERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === SOMEWHERE && !path.startsWith("//") ? path : null;
}

/** The slug of the city that a path belongs to, among those that exist. */
export function cityOfPath<City extends { slug: string }>(path: string | null, cities: readonly City[]): City | null {
  const parts = path?.split(/[/?#]/) ?? [];
  return cities.find(({ slug }) => parts[1] === slug || (parts[1] === "en" && parts[2] === slug)) ?? null;
}
