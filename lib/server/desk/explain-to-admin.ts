import "server-only";
import { z } from "zod";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import {
  type FoundPair,
  findInvitationFor,
  findKind,
  findPair,
  findStoredPair,
  type KeptInvitation,
} from "#db/queries/explained-pair.ts";
import { listHelperLoads } from "#db/queries/helper-loads.ts";
import { listMatchedListings, type MatchedListing } from "#db/queries/matched-listings.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { CityMatching } from "#lib/matching/city-matching.schema.ts";
import { explainPair, type PairExplanation } from "#lib/matching/explain-pair.ts";
import { type KeptScore, keptScore } from "#lib/matching/kept-score.ts";
import { type AskFinding, askFindings } from "#lib/matching/waves/ask-findings.ts";
import { findByReference } from "../listings/find-by-reference.ts";
import { loadMatchingSettings } from "../matching/load-matching-settings.ts";
import { type ListedCounterpart, listCounterpartsOf } from "./list-counterparts.ts";

/** A reference is short, an address of a listing is not long. */
const MAX_ASKED = 200;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const askedSchema = z.string().trim().max(MAX_ASKED).catch("");

/** What was typed for a request and for an offer: a reference, an id, or the address of a listing. */
export type AskedPair = Record<Kind, unknown>;
export type AskedFault = "not-found" | "wrong-kind";

/** An invitation of the helper for the request, with its score computed again from what it was kept with. */
export type ExplainedInvitation = Omit<KeptInvitation, "inputs" | "score"> & { kept: KeptScore; otherOffer: boolean };

export type ExplainedPair = CityMatching & {
  request: MatchedListing;
  offer: MatchedListing;
  online: FoundPair["online"];
  explanation: PairExplanation;
  asking: AskFinding[];
  invitation: ExplainedInvitation | null;
  /** The stored pair, from which lists of proposals are told by mail and jobs. */
  stored: { computedAt: Date; kept: KeptScore } | null;
};

/** The answer to "pourquoi pas ?": one pair, or for one listing alone those that it could meet. */
export type AdminAnswer = {
  asked: Record<Kind, string>;
  faults: Partial<Record<Kind, AskedFault>>;
  pair: ExplainedPair | null;
  counterparts: { anchor: Kind; rows: ListedCounterpart[] } | null;
};

type Place = { cityId: string; quartiers: readonly Pick<Quartier, "id" | "slug">[]; now: Date };

async function findAsked(text: string, kind: Kind, { cityId, quartiers, now }: Place): Promise<string | AskedFault> {
  const id = ID.exec(text)?.[0] ?? (await findByReference({ id: cityId }, quartiers, text, now));
  const found = id ? await findKind(database(), { cityId, id }) : null;
  if (!id || !found) return "not-found";
  return found === kind ? id : "wrong-kind";
}

async function invitationOf(db: Db, ids: { cityId: string; requestId: string; helperId: string }, offerId: string) {
  const found = await findInvitationFor(db, ids);
  if (!found) return null;
  const { inputs, score, ...invitation } = found;
  return { ...invitation, kept: keptScore(score, inputs), otherOffer: found.offerId !== offerId };
}

type Ids = { cityId: string; requestId: string; offerId: string };

async function explainFound(db: Db, ids: Ids, found: FoundPair, now: Date): Promise<ExplainedPair | null> {
  const { cityId, requestId, offerId } = ids;
  const { pair, moment, timeZone, online } = found;
  const helperId = pair.offer.authorId;
  const [settings, cards, loads, invitation, stored] = await Promise.all([
    loadMatchingSettings(db, cityId),
    listMatchedListings(db, { cityId, ids: [requestId, offerId] }),
    listHelperLoads(db, { cityId, helperIds: [helperId], now, timeZone }),
    invitationOf(db, { cityId, requestId, helperId }, offerId),
    findStoredPair(db, ids),
  ]);
  const request = cards.get(requestId);
  const offer = cards.get(offerId);
  const [load] = loads;
  if (!request || !offer || !load) return null;
  const { category } = pair.request;
  return {
    ...settings,
    request,
    offer,
    online,
    explanation: explainPair(pair, moment, settings),
    asking: askFindings({ category, invited: invitation !== null, load }, settings.limits),
    invitation,
    stored: stored && { computedAt: stored.computedAt, kept: keptScore(stored.score, stored.inputs) },
  };
}

/** What an administrator looks up of two people is private: that they did is kept. */
async function noteLookup({ cityId, id: actorId }: Member, ids: readonly (string | null)[], now: Date): Promise<void> {
  const [listingId, otherId = null] = ids.filter((id) => id !== null);
  const about = { action: "explained.read", subject: `listing:${listingId}`, details: { with: otherId } } as const;
  await insertAuditEntry(database(), { cityId, actorId, ...about, now });
}

const isFault = (found: string): found is AskedFault => found === "not-found" || found === "wrong-kind";

/**
 * Why a helper is or is not proposed for a request, for the administrators of a city: null for anybody else. With one
 * listing alone, what stands between it and the others. What belongs to another city is not found. The log keeps that they asked.
 */
export async function explainToAdmin(
  member: Member,
  quartiers: Place["quartiers"],
  query: AskedPair,
  now: Date,
): Promise<AdminAnswer | null> {
  if (member.role !== "admin") return null;
  const { cityId } = member;
  const asked = { request: askedSchema.parse(query.request), offer: askedSchema.parse(query.offer) };
  const place = { cityId, quartiers, now };
  const find = (kind: Kind) => (asked[kind] ? findAsked(asked[kind], kind, place) : null);
  const [requestId, offerId] = await Promise.all([find("request"), find("offer")]);
  const faults: AdminAnswer["faults"] = {
    ...(requestId && isFault(requestId) && { request: requestId }),
    ...(offerId && isFault(offerId) && { offer: offerId }),
  };
  const answer: AdminAnswer = { asked, faults, pair: null, counterparts: null };
  if (Object.keys(faults).length > 0) return answer;
  if (requestId || offerId) await noteLookup(member, [requestId, offerId], now);
  if (requestId && offerId) {
    const ids = { cityId, requestId, offerId };
    const found = await findPair(database(), { ...ids, now });
    return { ...answer, pair: found && (await explainFound(database(), ids, found, now)) };
  }
  const listingId = requestId ?? offerId;
  if (!listingId) return answer;
  const rows = await listCounterpartsOf(database(), { cityId, listingId, now });
  return { ...answer, counterparts: { anchor: requestId ? "request" : "offer", rows } };
}
