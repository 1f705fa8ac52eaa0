import "server-only";
import type { Member } from "#lib/identity/member.ts";
import { env } from "../env.ts";

/** Whoever is signed in, by the address that they proved. */
export type Proven = { userId: string; email: string } | null;

/**
 * Whether somebody may make cities: an administrator whose address whoever runs the service named in CITY_CREATORS. No
 * role of a city reaches beyond it, so that no city can give this right away.
 */
export function mayCreateCities({ role, userId }: Member, session: Proven): boolean {
  return role === "admin" && session?.userId === userId && env().cityCreators.includes(session.email);
}
