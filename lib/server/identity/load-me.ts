import "server-only";
import { database } from "#db/client.ts";
import { hasBlockedAnybody } from "#db/queries/blocks.ts";
import { countUnread } from "#db/queries/notifications.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { Role } from "#lib/identity/role.ts";
import { loadCities } from "../cities/load-city.ts";
import { countWaitingExchanges } from "../exchanges/load-my-exchanges.ts";
import { countWaitingCases } from "../moderation/count-waiting-cases.ts";
import { currentMember, currentSession } from "../session.ts";

export type Me = {
  signedIn: boolean;
  firstName?: string;
  role?: Role;
  citySlug?: string;
  /** They blocked somebody, whose listings they are not to see. */
  hides?: boolean;
  /** Exchanges that wait for them. */
  waiting?: number;
  /** What they have not read under their bell. */
  notices?: number;
  /** Cases that wait for them, where they moderate. */
  cases?: number;
  /** They work at the city's desk. */
  staff?: boolean;
};

/** What the header says of the visitor, in one city or, without it, in the first one. */
export async function loadMe(citySlug: string | null): Promise<Me> {
  if (!(await currentSession())) return { signedIn: false };
  const slug = citySlug ?? (await loadCities())[0]?.slug;
  const member = slug ? await currentMember(slug) : null;
  if (!member) return { signedIn: true };
  const { cityId, id: memberId, firstName, role } = member;
  const [hides, waiting, notices, cases] = await Promise.all([
    hasBlockedAnybody(database(), { cityId, memberId }),
    countWaitingExchanges(member, new Date()),
    countUnread(database(), { cityId, memberId }),
    countWaitingCases(member),
  ]);
  return {
    signedIn: true,
    firstName,
    role,
    citySlug: member.citySlug,
    hides,
    waiting,
    notices,
    ...(moderates(member) && { cases }),
    ...(worksAtDesk(member) && { staff: true }),
  };
}
