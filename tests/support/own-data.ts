import { eq } from "drizzle-orm";
import { cellColumns } from "#db/cell-columns.ts";
import type { Connection } from "#db/client.ts";
import { insertDeskPerson } from "#db/queries/desk-people.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { callRecipients, calls } from "#db/schema/calls.ts";
import { cityFounders } from "#db/schema/city-founders.ts";
import { reportMessages, reportReadings, reports } from "#db/schema/conversations.ts";
import { strikes } from "#db/schema/decisions.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { dispatches, ladderEvents } from "#db/schema/dispatches.ts";
import { contactReveals, exchanges } from "#db/schema/exchanges.ts";
import { emailChanges, secondFactors, sessions, signInRequests, userIdentities } from "#db/schema/identity.ts";
import { helperRecords, invitations, mutedCategories } from "#db/schema/invitations.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listingDrafts, listingEvents, listings, listingVersions } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { blocks, idempotencyKeys } from "#db/schema/memberships.ts";
import {
  digestItems,
  digests,
  failingAddresses,
  notificationPreferences,
  notifications,
  pushSubscriptions,
} from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { cellOf } from "#lib/geo/cell.ts";
import type { TestMember } from "./fixtures.ts";

type Database = Connection["db"];

const AT = new Date();
const LATER = new Date(AT.getTime() + 86_400_000);
const hex = () => uuidv7().replaceAll("-", "");
/** Where somebody would be found: nobody but they may read it. */
export const EXACT_PLACES = { mine: { lng: 6.0123456, lat: 47.2345678 }, theirs: { lng: 6.0987654, lat: 47.2765432 } };

async function listingOf(
  db: Database,
  { cityId, id: authorId, quartierId }: TestMember,
  kind: "offer" | "request",
  word: string,
  place: keyof typeof EXACT_PLACES,
) {
  const id = uuidv7();
  const at = EXACT_PLACES[place];
  await db.insert(listings).values({
    cityId,
    id,
    authorId,
    kind,
    status: "paused",
    category: "shopping",
    title: kind === "offer" ? "Je fais vos courses" : "Besoin de courses",
    body: word,
    remote: false,
    urgency: "flexible",
    availability: 0,
    languages: ["fr"],
    equipment: [],
    radiusM: 2_000,
    capacity: kind === "offer" ? 2 : null,
    beneficiary: "self",
    quartierId,
    location: { x: at.lng, y: at.lat },
    ...cellColumns(cellOf(at, 9)),
    publishedAt: AT,
    expiresAt: LATER,
  });
  return id;
}

async function fillListings(db: Database, me: TestMember, other: TestMember, word: string): Promise<void> {
  const { cityId, id: memberId } = me;
  const place = word === "Mien" ? "mine" : "theirs";
  const request = await listingOf(db, me, "request", word, place);
  const offer = await listingOf(db, me, "offer", word, place);
  const theirs = await listingOf(db, other, "request", "Autre chose", place === "mine" ? "theirs" : "mine");
  const paused = { action: "pause" as const, fromStatus: "published" as const, toStatus: "paused" as const };
  await db.insert(listingEvents).values({ cityId, id: uuidv7(), listingId: request, actorId: memberId, ...paused });
  const changes = { title: { before: word, after: word } } as never;
  await db
    .insert(listingVersions)
    .values({ cityId, listingId: request, version: 2, editorId: memberId, at: AT, changes });
  const photo = { alt: `Photo ${word}`, width: 100, height: 100, bytes: 10, key: hex() };
  await db.insert(listingPhotos).values({ cityId, id: uuidv7(), listingId: request, ...photo });
  const search = { requestId: request, state: "open" as const, step: "close" as const, since: AT, waves: 1 };
  await db.insert(dispatches).values({ cityId, ...search, startedAt: AT });
  const asked = { event: "asked" as const, step: search.step, people: 2, deadlineAt: LATER, at: AT };
  await db.insert(ladderEvents).values({ cityId, id: uuidv7(), requestId: request, ...asked });
  const scored = { score: 0.5, reasons: [other.id], inputs: { home: other.id } };
  await db.insert(matches).values({ cityId, requestId: theirs, offerId: offer, ...scored });
  const sent = { step: search.step, wave: 1, sentAt: AT, deadlineAt: LATER };
  await db.insert(invitations).values({
    cityId,
    id: uuidv7(),
    requestId: theirs,
    offerId: offer,
    helperId: memberId,
    ...scored,
    ...sent,
  });
  await db.insert(listingDrafts).values({ cityId, id: uuidv7(), memberId, answers: { title: word } });
}

async function fillAccount(db: Database, me: TestMember, other: TestMember, word: string): Promise<void> {
  const { cityId, id: memberId, userId, email } = me;
  const hashes = { tokenHash: hex(), codeHash: hex(), bindingHash: hex() };
  await db.insert(sessions).values({ id: uuidv7(), tokenHash: hex(), userId });
  await db.insert(signInRequests).values({ id: uuidv7(), email, ...hashes, expiresAt: LATER });
  const codes = { tokenHash: hex(), codeHash: hex() };
  const addresses = { oldEmail: email, newEmail: `${hex()}@test.example` };
  await db
    .insert(emailChanges)
    .values({ id: uuidv7(), userId, ...addresses, ...codes, createdAt: AT, expiresAt: LATER });
  await db.insert(secondFactors).values({ userId, secret: hex(), confirmedAt: AT });
  const linked = { provider: "residents", issuer: "https://identite.example", subject: hex() };
  await db.insert(userIdentities).values({ userId, ...linked, createdAt: AT, lastUsedAt: AT });
  await db.insert(failingAddresses).values({ email, hardCount: 1, softCount: 0, lastReason: word, lastFailedAt: AT });
  const offer = { role: "agent" as const, locale: "fr" as const, offeredBy: memberId, createdAt: AT, expiresAt: LATER };
  await db.insert(roleOffers).values({ cityId, id: uuidv7(), email, ...offer });
  await db.insert(cityFounders).values({ cityId, email, createdAt: AT }).onConflictDoNothing();
  await db.insert(idempotencyKeys).values({ cityId, memberId, key: uuidv7(), result: { id: other.id } });
  const saved = { name: word, query: {}, alert: "none" as const, lastSeenAt: AT, createdAt: AT };
  await db.insert(savedSearches).values({ cityId, id: uuidv7(), memberId, ...saved });
  await db.insert(blocks).values({ cityId, blockerId: memberId, blockedId: other.id }).onConflictDoNothing();
  const chosen = { mail: [], push: [], digestRhythm: "weekly" as const, quietFrom: 21, quietTo: 8, weeklyCap: 3 };
  await db.insert(notificationPreferences).values({ cityId, memberId, ...chosen, updatedAt: AT });
  const device = {
    endpoint: `https://push.example/${word}/${hex()}`,
    p256dh: word,
    auth: word,
    device: `Firefox ${word}`,
  };
  await db.insert(pushSubscriptions).values({ cityId, id: uuidv7(), memberId, ...device, createdAt: AT });
  const mail = {
    kind: "digest",
    recipient: email,
    locale: "fr",
    payload: { word },
    businessKey: uuidv7(),
    subject: word,
  };
  await db.insert(outbox).values({ cityId, id: uuidv7(), memberId, ...mail });
  const notice = { words: { title: word }, place: { route: "forYou" as const, params: { city: me.citySlug } } };
  const shown = { id: uuidv7(), kind: "invitation", notice, businessKey: uuidv7(), createdAt: AT };
  await db.insert(notifications).values({ cityId, memberId, ...shown });
  await db.insert(digestItems).values({ cityId, memberId, item: `request:${other.id}`, sentAt: AT });
  await db.insert(digests).values({ cityId, memberId, day: "2026-11-01", state: "sent", createdAt: AT });
}

async function fillCity(db: Database, me: TestMember, other: TestMember, word: string): Promise<void> {
  const { cityId, id: memberId } = me;
  await db.insert(mutedCategories).values({ cityId, memberId, category: "shopping", createdAt: AT });
  await db
    .insert(helperRecords)
    .values({ cityId, helperId: memberId, asked: 1, accepted: 0, completed: 0 })
    .onConflictDoNothing();
  const callId = uuidv7();
  const call = {
    quartierIds: [me.quartierId],
    startsOn: "2026-11-01",
    endsOn: "2026-11-02",
    title: "Des bras manquent",
  };
  await db
    .insert(calls)
    .values({ cityId, id: callId, category: "shopping", ...call, body: "Venez.", authorId: other.id, sentAt: AT });
  await db.insert(callRecipients).values({ cityId, callId, memberId, askedAt: AT });
  const [exchange] = await db.select({ id: exchanges.id }).from(exchanges).limit(1);
  const seen = {
    ownerId: memberId,
    viewerId: other.id,
    fields: ["phone"],
    sharedAt: new Date(AT.getTime() - 1),
    at: AT,
  };
  await db
    .insert(contactReveals)
    .values({ cityId, id: uuidv7(), exchangeId: exchange?.id ?? "", ...seen })
    .onConflictDoNothing();
  const reportId = uuidv7();
  const said = { reason: "other" as const, note: word, createdAt: AT };
  await db.insert(reports).values({ cityId, id: reportId, reporterId: memberId, reportedId: other.id, ...said });
  const line = { seq: 1, authorId: other.id, body: `De ${other.firstName}`, sentAt: AT };
  await db.insert(reportMessages).values({ cityId, reportId, ...line });
  await db.insert(reportReadings).values({ cityId, id: uuidv7(), reportId, readerId: other.id, at: AT });
  await db.insert(strikes).values({ cityId, id: uuidv7(), memberId, kind: "notices", step: "strike", at: AT });
  const entry = { at: AT, actorId: other.id, action: "case.read", subject: `case:${uuidv7()}`, memberId, details: {} };
  await db.insert(auditEntries).values({ cityId, seq: 0, ...entry, previousHash: "", hash: "" });
  const consent = { consent: "oral" as const, consentAt: AT, consentBy: other.id, createdAt: AT };
  const known = { lastName: "Marin", phone: "03 81 00 00 01", callbackCode: String(Math.random()).slice(2, 8) };
  const person = word === "" ? known : { ...known, lastName: word, phone: `06 ${word}`, address: word };
  await insertDeskPerson(db, { cityId, memberId, ...person, ...consent });
  await db.update(deskPeople).set({ mergedAt: AT }).where(eq(deskPeople.memberId, memberId));
  await db.insert(deskTasks).values({
    cityId,
    id: uuidv7(),
    kind: "call_back",
    memberId,
    note: word,
    dueAt: AT,
    createdAt: AT,
    createdBy: other.id,
  });
}

/** Something of a member in every table of the copy; what they wrote says `word`. */
export async function fillFor(db: Database, me: TestMember, other: TestMember, word = ""): Promise<void> {
  const said = word || "Mien";
  await fillListings(db, me, other, said);
  await fillAccount(db, me, other, said);
  await fillCity(db, me, other, word);
}
