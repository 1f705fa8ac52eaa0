import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { askAs, database, tellRequestsBy } from "#db/client.ts";
import { findMembership, touchMembership } from "#db/queries/memberships.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { owesSecondFactor } from "#lib/identity/second-factor.ts";
import { TOUCH_INTERVAL_MS } from "#lib/identity/session-lifetime.ts";
import { isStaffPath } from "#lib/identity/staff-pages.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity } from "./cities/load-city.ts";
import { env } from "./env.ts";
import { findLiveSession, type Session } from "./identity/find-live-session.ts";
import { readSessionToken } from "./identity/identity-cookies.ts";
import { currentRequest } from "./request.ts";
import { scopeOf } from "./scopes.ts";

export type { Session } from "./identity/find-live-session.ts";

tellRequestsBy(currentRequest);

/** Whether somebody has no rights of staff in this session before a second step. */
export function owesSecondStep(session: Session): boolean {
  return owesSecondFactor(session, env().staffSecondFactor);
}

/** Who is signed in, checked in the database once per request; null for a visitor. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = await readSessionToken();
  return token ? findLiveSession(database(), token, new Date()) : null;
});

/** For actions and pages of whoever is signed in: their session, or the refusal `not-signed-in`. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) throw new Refusal("not-signed-in");
  return session;
}

/**
 * The signed-in person's place in a city, with the role that counts now; null for a visitor, a stranger to the city or a
 * suspended member. What the request asks of the database from here on, it asks as them.
 */
export const currentMember = cache(async (citySlug: string): Promise<Member | null> => {
  const session = await currentSession();
  const city = session && (await loadCity(citySlug));
  if (!city) return null;
  const membership = await findMembership(database(), { cityId: city.id, userId: session.userId });
  if (!membership || membership.suspended) return null;
  const now = new Date();
  if (now.getTime() - membership.lastSeenAt.getTime() > TOUCH_INTERVAL_MS) {
    await touchMembership(database(), { cityId: city.id, id: membership.id, now });
  }
  const { suspended: _, lastSeenAt: __, ...place } = membership;
  // Here, and nowhere else, a role begins to count: before the second step, who works for the city is a resident of it.
  const role = owesSecondStep(session) ? "resident" : place.role;
  const member = { ...place, role, userId: session.userId, cityId: city.id, citySlug: city.slug };
  askAs(scopeOf(member));
  return member;
});

/** For actions: the member, or the refusal `not-signed-in` or `not-a-member`. */
export async function requireMember(citySlug: string): Promise<Member> {
  const member = await currentMember(citySlug);
  if (member) return member;
  throw new Refusal((await currentSession()) ? "not-a-member" : "not-signed-in");
}

/** Whether the signed-in person has a place in a city that they cannot use now. */
async function isSuspendedIn(citySlug: string, { userId }: Session): Promise<boolean> {
  const city = await loadCity(citySlug);
  const membership = city && (await findMembership(database(), { cityId: city.id, userId }));
  return membership?.suspended ?? false;
}

/**
 * For pages: the member, or a detour by sign-in, by welcome or, before a page of staff, by the second step, that comes back to
 * `path`; who is suspended is told why.
 */
export async function memberPage(locale: Locale, citySlug: string, path: string): Promise<Member> {
  const [member, session] = [await currentMember(citySlug), await currentSession()];
  if (member && session && isStaffPath(path) && owesSecondStep(session)) {
    redirect(href(locale, "secondStep", {}, { next: path }));
  }
  if (member) return member;
  if (session && (await isSuspendedIn(citySlug, session))) redirect(href(locale, "suspended", { city: citySlug }));
  if (session) redirect(href(locale, "welcome", { city: citySlug }, { next: path }));
  redirect(href(locale, "signIn", {}, { next: path }));
}
