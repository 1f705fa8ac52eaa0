import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { auditEntries } from "#db/schema/audit.ts";
import { callRecipients } from "#db/schema/calls.ts";
import { cases } from "#db/schema/cases.ts";
import { conversationMembers } from "#db/schema/conversations.ts";
import { appeals, decisions, strikes } from "#db/schema/decisions.ts";
import { dispatches, ladderEvents } from "#db/schema/dispatches.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { helperRecords, invitations, mutedCategories } from "#db/schema/invitations.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listingDrafts, listingEvents, listings, listingVersions } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import type { Own, Owner } from "./export-own-rows.ts";

/** Drizzle writes a column of a lone table without its table, which a query within would take for its own: nested, it is whole. */
const outer = (column: PgColumn) => sql`${column}`;
/** What a listing is called; the columns are of the table of the query. */
const title = (cityId: PgColumn, id: PgColumn) =>
  sql<string | null>`(select l.title from listings l where l.city_id = ${outer(cityId)} and l.id = ${outer(id)})`;
const myListings = ({ cityId, memberId }: Owner) =>
  sql`(select id from listings l where l.city_id = ${cityId} and l.author_id = ${memberId} and l.status <> 'deleted')`;
const myDrafts = ({ cityId, memberId }: Owner) =>
  sql`(select id from listing_drafts d where d.city_id = ${cityId} and d.member_id = ${memberId})`;
const isMine = (cityId: PgColumn, id: PgColumn, me: Owner): SQL | undefined =>
  and(eq(cityId, me.cityId), sql`${id} in ${myListings(me)}`);
const words = sql`(select s.words from statements s where s.city_id = ${outer(decisions.cityId)} and s.id = ${outer(decisions.statementId)})`;
const callTitle = sql`(select c.title from calls c where c.city_id = ${outer(callRecipients.cityId)} and c.id = ${outer(callRecipients.callId)})`;

const isMyPhoto = (me: Owner) =>
  and(
    eq(listingPhotos.cityId, me.cityId),
    or(sql`${listingPhotos.listingId} in ${myListings(me)}`, sql`${listingPhotos.draftId} in ${myDrafts(me)}`),
  );

/** What a person is given of their listings, of what became of them, and of what the city decided about them. */
export const LISTING_ROWS = {
  listings: {
    columns: {
      kind: listings.kind,
      status: listings.status,
      category: listings.category,
      title: listings.title,
      body: listings.body,
      remote: listings.remote,
      urgency: listings.urgency,
      neededOn: listings.neededOn,
      neededPart: listings.neededPart,
      availability: listings.availability,
      languages: listings.languages,
      equipment: listings.equipment,
      radiusM: listings.radiusM,
      capacity: listings.capacity,
      beneficiary: listings.beneficiary,
      peopleWanted: listings.peopleWanted,
      outcome: listings.outcome,
      location: listings.location,
      cell: listings.cell,
      version: listings.version,
      createdAt: listings.createdAt,
      updatedAt: listings.updatedAt,
      publishedAt: listings.publishedAt,
      expiresAt: listings.expiresAt,
    },
    from: listings,
    where: (me) => isMine(listings.cityId, listings.id, me),
    order: listings.createdAt,
  },
  listingEvents: {
    columns: {
      title: title(listingEvents.cityId, listingEvents.listingId),
      action: listingEvents.action,
      fromStatus: listingEvents.fromStatus,
      toStatus: listingEvents.toStatus,
      at: listingEvents.at,
    },
    from: listingEvents,
    where: (me) => isMine(listingEvents.cityId, listingEvents.listingId, me),
    order: listingEvents.at,
  },
  listingVersions: {
    columns: {
      title: title(listingVersions.cityId, listingVersions.listingId),
      version: listingVersions.version,
      changes: listingVersions.changes,
      at: listingVersions.at,
    },
    from: listingVersions,
    where: (me) => isMine(listingVersions.cityId, listingVersions.listingId, me),
    order: listingVersions.at,
  },
  photos: {
    columns: {
      key: listingPhotos.key,
      alt: listingPhotos.alt,
      width: listingPhotos.width,
      height: listingPhotos.height,
      createdAt: listingPhotos.createdAt,
    },
    from: listingPhotos,
    where: isMyPhoto,
    order: listingPhotos.createdAt,
  },
  searchesForHelp: {
    columns: {
      title: title(dispatches.cityId, dispatches.requestId),
      state: dispatches.state,
      step: dispatches.step,
      since: dispatches.since,
      startedAt: dispatches.startedAt,
      handedAt: dispatches.handedAt,
      takenAt: dispatches.takenAt,
    },
    from: dispatches,
    where: (me) => isMine(dispatches.cityId, dispatches.requestId, me),
    order: dispatches.startedAt,
  },
  stepsOfSearch: {
    columns: {
      title: title(ladderEvents.cityId, ladderEvents.requestId),
      event: ladderEvents.event,
      step: ladderEvents.step,
      people: ladderEvents.people,
      at: ladderEvents.at,
    },
    from: ladderEvents,
    where: (me) => isMine(ladderEvents.cityId, ladderEvents.requestId, me),
    order: ladderEvents.at,
  },
  // Not why: the reasons of a pair are half about the other one.
  matches: {
    columns: {
      request: title(matches.cityId, matches.requestId),
      offer: title(matches.cityId, matches.offerId),
      score: matches.score,
      declinedAt: matches.declinedAt,
      computedAt: matches.computedAt,
    },
    from: matches,
    where: (me) => or(isMine(matches.cityId, matches.requestId, me), isMine(matches.cityId, matches.offerId, me)),
    order: matches.computedAt,
  },
  drafts: {
    columns: { answers: listingDrafts.answers, updatedAt: listingDrafts.updatedAt },
    from: listingDrafts,
    where: ({ cityId, memberId }) => and(eq(listingDrafts.cityId, cityId), eq(listingDrafts.memberId, memberId)),
    order: listingDrafts.updatedAt,
  },
  invitations: {
    columns: {
      request: title(invitations.cityId, invitations.requestId),
      step: invitations.step,
      wave: invitations.wave,
      score: invitations.score,
      sentAt: invitations.sentAt,
      deadlineAt: invitations.deadlineAt,
      answer: invitations.answer,
      answeredAt: invitations.answeredAt,
    },
    from: invitations,
    where: ({ cityId, memberId }) => and(eq(invitations.cityId, cityId), eq(invitations.helperId, memberId)),
    order: invitations.sentAt,
  },
  mutedKinds: {
    columns: { category: mutedCategories.category, createdAt: mutedCategories.createdAt },
    from: mutedCategories,
    where: ({ cityId, memberId }) => and(eq(mutedCategories.cityId, cityId), eq(mutedCategories.memberId, memberId)),
    order: mutedCategories.createdAt,
  },
  helperRecord: {
    columns: {
      asked: helperRecords.asked,
      accepted: helperRecords.accepted,
      completed: helperRecords.completed,
      excused: helperRecords.excused,
    },
    from: helperRecords,
    where: ({ cityId, memberId }) => and(eq(helperRecords.cityId, cityId), eq(helperRecords.helperId, memberId)),
    order: helperRecords.asked,
  },
  calls: {
    columns: {
      title: callTitle,
      askedAt: callRecipients.askedAt,
      answer: callRecipients.answer,
      answeredAt: callRecipients.answeredAt,
    },
    from: callRecipients,
    where: ({ cityId, memberId }) => and(eq(callRecipients.cityId, cityId), eq(callRecipients.memberId, memberId)),
    order: callRecipients.askedAt,
  },
  readMarks: {
    columns: {
      readSeq: conversationMembers.readSeq,
      readAt: conversationMembers.readAt,
      leftAt: conversationMembers.leftAt,
    },
    from: conversationMembers,
    where: ({ cityId, memberId }) =>
      and(eq(conversationMembers.cityId, cityId), eq(conversationMembers.memberId, memberId)),
    order: conversationMembers.conversationId,
  },
  // Not by whom it was brought up, nor what rules quoted: a case that goes on must not be led from outside.
  cases: {
    columns: { subject: cases.subject, state: cases.state, openedAt: cases.openedAt, closedAt: cases.closedAt },
    from: cases,
    where: ({ cityId, memberId }) => and(eq(cases.cityId, cityId), eq(cases.memberId, memberId)),
    order: cases.openedAt,
  },
  decisions: {
    columns: {
      subject: decisions.subject,
      action: decisions.action,
      state: decisions.state,
      clause: decisions.clause,
      decidedAt: decisions.decidedAt,
      appliedAt: decisions.appliedAt,
      endsAt: decisions.endsAt,
      endedAt: decisions.endedAt,
      passage: decisions.passage,
      words,
    },
    from: decisions,
    where: ({ cityId, memberId }) =>
      and(eq(decisions.cityId, cityId), eq(decisions.memberId, memberId), sql`${decisions.state} <> 'pending'`),
    order: decisions.decidedAt,
  },
  appeals: {
    columns: {
      body: appeals.body,
      createdAt: appeals.createdAt,
      outcome: appeals.outcome,
      answer: appeals.answer,
      decidedAt: appeals.decidedAt,
    },
    from: appeals,
    where: ({ cityId, memberId }) =>
      and(
        eq(appeals.cityId, cityId),
        sql`case ${appeals.appellant}
          when 'author' then ${appeals.decisionId} in (select id from decisions d where d.city_id = ${cityId} and d.member_id = ${memberId})
          else ${appeals.reportId} in (select id from reports r where r.city_id = ${cityId} and r.reporter_id = ${memberId}) end`,
      ),
    order: appeals.createdAt,
  },
  strikes: {
    columns: {
      kind: strikes.kind,
      step: strikes.step,
      at: strikes.at,
      until: strikes.until,
      liftedAt: strikes.liftedAt,
    },
    from: strikes,
    where: ({ cityId, memberId }) => and(eq(strikes.cityId, cityId), eq(strikes.memberId, memberId)),
    order: strikes.at,
  },
  // What they did themselves, and that something was done about them. By whom is a number of the city.
  log: {
    columns: { action: auditEntries.action, at: auditEntries.at },
    from: auditEntries,
    where: ({ cityId, memberId }) =>
      and(eq(auditEntries.cityId, cityId), or(eq(auditEntries.memberId, memberId), eq(auditEntries.actorId, memberId))),
    order: auditEntries.at,
  },
  figures: {
    columns: {
      event: insightEvents.event,
      day: insightEvents.day,
      category: insightEvents.category,
      kind: insightEvents.kind,
    },
    from: insightEvents,
    where: ({ cityId, memberId }) =>
      and(
        eq(insightEvents.cityId, cityId),
        or(eq(insightEvents.personId, memberId), eq(insightEvents.helperId, memberId)),
      ),
    order: insightEvents.day,
  },
} as const satisfies Record<string, Own>;
