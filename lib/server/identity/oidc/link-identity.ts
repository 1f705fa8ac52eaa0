import "server-only";
import { database } from "#db/client.ts";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import { deleteIdentity, insertIdentity, type LinkedIdentity, listIdentities } from "#db/queries/user-identities.ts";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../../env.ts";
import type { Session } from "../find-live-session.ts";
import { requireFresh } from "../require-fresh.ts";
import { tellAccountChanged } from "../tell-account-changed.ts";
import type { PendingIdentity } from "./oidc-cookies.ts";

type Who = { session: Session; cityId: string };

/**
 * Links the identity that a provider vouched for in this browser to the account that is signed in there, and tells its person.
 * Refuses `sign-in-again`, and `identity-taken` where it is linked to an account already, or this one has another.
 */
export async function linkIdentity({ session, cityId }: Who, pending: PendingIdentity, now: Date): Promise<void> {
  requireFresh(session, now);
  const { userId } = session;
  await database().transaction(async (tx) => {
    if (!(await insertIdentity(tx, { ...pending, userId, now }))) throw new Refusal("identity-taken");
    await tellAccountChanged(tx, { userId, cityId, what: "provider_linked" }, now);
  });
}

/** Takes an identity from one's account; the other sessions end, and its person is told. Refuses `sign-in-again`, `not-found`. */
export async function unlinkIdentity({ session, cityId }: Who, provider: OidcProviderName, now: Date): Promise<void> {
  requireFresh(session, now);
  const { userId, sessionId } = session;
  await database().transaction(async (tx) => {
    if (!(await deleteIdentity(tx, { userId, provider }))) throw new Refusal("not-found");
    await deleteSessionsOf(tx, { userId, except: sessionId });
    await tellAccountChanged(tx, { userId, cityId, what: "provider_unlinked" }, now);
  });
}

export type ProviderState = { provider: OidcProviderName; name: string; linked: LinkedIdentity | null };

/** The providers that are set, and which of them somebody's account is linked to. */
export async function loadProviders({ userId, staff }: Session): Promise<ProviderState[]> {
  const linked = await listIdentities(database(), userId);
  return Object.values(env().oidc).flatMap(({ provider, name }) => {
    const own = linked.find((identity) => identity.provider === provider) ?? null;
    // The provider of staff is nothing to residents.
    return provider === "staff" && !staff && !own ? [] : [{ provider, name, linked: own }];
  });
}
