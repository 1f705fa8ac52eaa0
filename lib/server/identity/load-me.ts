import "server-only";
import type { Role } from "#lib/identity/role.ts";
import { loadCities } from "../cities/load-city.ts";
import { currentMember, currentSession } from "../session.ts";

export type Me = { signedIn: boolean; firstName?: string; role?: Role; citySlug?: string };

/** What the header says of the visitor, in one city or, without it, in the first one. */
export async function loadMe(citySlug: string | null): Promise<Me> {
  if (!(await currentSession())) return { signedIn: false };
  const slug = citySlug ?? (await loadCities())[0]?.slug;
  const member = slug ? await currentMember(slug) : null;
  if (!member) return { signedIn: true };
  return { signedIn: true, firstName: member.firstName, role: member.role, citySlug: member.citySlug };
}
