import { insertLoosePhoto } from "#db/queries/listing-photos.ts";
import { crises } from "#db/schema/crises.ts";
import { cityNews } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { matchAndDispatch } from "#lib/server/dispatch/match-and-dispatch.ts";
import type { CronName, JobName } from "#lib/server/jobs/registry.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { saveSearch } from "#lib/server/search/save-search.ts";
import { startTalk, write } from "#tests/support/conversations.ts";
import { choose } from "#tests/support/digests.ts";
import { insertFigureEvents, requestsBy } from "#tests/support/figure-events.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { agreed, insertHelp } from "#tests/support/insights.ts";
import { judgedCase, openCaseFor, suspend } from "#tests/support/moderation.ts";
import {
  callThatEnded,
  ERASED,
  forgottenDraft,
  type JobRow,
  MONDAY,
  MORNING,
  PURGED,
  pairIn,
  pendingDecision,
  peopleWhoGo,
  waitingMail,
} from "./due-work.ts";

const TOLD = ["notifications", "outbox", "job_common"];

/** Every job, and what it may touch. Nobody is asked whether it may run: so it may only do what is its own. */
export const JOBS: Record<JobName | CronName, JobRow> = {
  "drain-outbox": {
    what: "Send the messages of a city that are due",
    changes: ["outbox", "job_common"],
    due: async (due) => waitingMail(due).then(() => ({ cityId: due.city.id })),
  },
  "drain-due": { what: "Ask for that in each city where a message is due", changes: ["job_common"], due: waitingMail },
  "match-listing": {
    what: "Compare a listing with the others of its city",
    changes: ["matches", "dispatches", "job_common"],
    due: pairIn,
  },
  "rematch-city": {
    what: "Compare all listings of a city anew",
    changes: ["job_common", "matches"],
    due: async (due) => pairIn(due).then(({ cityId }) => ({ cityId })),
  },
  "dispatch-city": {
    what: "Put the requests of a city to helpers",
    changes: [
      ...TOLD,
      "dispatches",
      "invitations",
      "ladder_events",
      "helper_records",
      "insight_events",
      "insight_pending",
    ],
    due: async (due) => {
      const { cityId, listingId } = await pairIn(due);
      await matchAndDispatch(due.db, cityId, listingId, due.now);
      return { cityId };
    },
  },
  "dispatch-due": {
    what: "Ask for that in each city",
    changes: ["job_common"],
    due: async () => undefined,
  },
  "end-crises": {
    what: "End crises whose time is over",
    changes: ["crises", "audit_entries", "job_common"],
    due: async ({ db, city, ago }) => {
      const times = { startedAt: ago(3), plannedEndAt: ago(1) };
      await db
        .insert(crises)
        .values({ cityId: city.id, id: uuidv7(), name: "Neige", plan: {}, startedBy: city.members.admin.id, ...times });
    },
  },
  "tell-unread": {
    what: "Write to somebody who has not read a message",
    changes: [...TOLD, "conversation_members"],
    due: async ({ db, city, ago }) => {
      const talk = await startTalk(db, city, ago(1));
      await write(db, talk, talk.helper, "Bonjour");
      return { cityId: city.id, conversationId: talk.conversation, memberId: talk.beneficiary.id };
    },
  },
  "follow-exchanges": {
    what: "End what nobody answered, remind, and ask what came of it",
    changes: [
      ...TOLD,
      "exchanges",
      "conversations",
      "conversation_members",
      "messages",
      "helper_records",
      "insight_events",
      "insight_pending",
    ],
    due: async ({ db, city, ago }) => {
      await startTalk(db, city, ago(10));
    },
  },
  "remove-photos": {
    what: "Remove photos that hang on nothing",
    changes: ["listing_photos"],
    due: async ({ db, city, ago }) => {
      const photo = { id: uuidv7(), key: uuidv7().replaceAll("-", ""), alt: "Un vélo", width: 4, height: 3, bytes: 3 };
      await insertLoosePhoto(db, { cityId: city.id, ...photo, now: ago(1) });
      return { cityId: city.id, photoIds: [photo.id] };
    },
  },
  "expire-listings": {
    what: "End listings whose time is over",
    changes: [
      ...TOLD,
      "listings",
      "listing_events",
      "dispatches",
      "ladder_events",
      "insight_events",
      "insight_pending",
      "listing_photos",
    ],
    due: async ({ db, city, ago }) => {
      await insertListing(db, { city }, { expiresAt: ago(1) });
    },
  },
  "confirm-offers": {
    what: "Ask whether offers still hold, and pause those that do not",
    changes: [...TOLD, "listings", "listing_events", "insight_events", "insight_pending"],
    due: async ({ db, city, ago }) => {
      await insertListing(db, { city }, { kind: "offer", expiresAt: ago(-3) });
    },
  },
  "erase-deleted": {
    what: "Erase listings that their authors deleted",
    changes: ["listings", "listing_events", "listing_photos", "matches", "insight_events", "insight_pending"],
    due: async ({ db, city, ago }) => {
      const listingId = await insertListing(db, { city });
      await changeListingStatus(city.members.resident, { listingId, action: "delete" }, ago(2));
    },
  },
  "start-week": {
    what: "Offer again what was full last week",
    changes: ["job_common"],
    at: MONDAY,
    due: async ({ db, city, now, ago }) => {
      const offerId = await insertListing(
        db,
        { city, author: city.neighbours[0] },
        { kind: "offer", capacity: 1, expiresAt: ago(-20) },
      );
      await insertHelp(db, city, null, { ...agreed(now), offerId, week: "2026-11-30" });
    },
  },
  "apply-decision": {
    what: "Put a decision in force after its seconds of grace",
    changes: [...TOLD, "decisions", "cases", "memberships", "listings", "strikes", "audit_entries", "reports"],
    due: pendingDecision,
  },
  "apply-decisions": {
    what: "The same, of all that were left",
    changes: [...TOLD, "decisions", "cases", "memberships", "listings", "strikes", "audit_entries", "reports"],
    due: async (due) => {
      await pendingDecision(due);
    },
  },
  "escalate-cases": {
    what: "Bring cases that wait too long before administrators",
    changes: [...TOLD, "cases", "audit_entries"],
    due: async ({ db, city, ago }) => {
      await openCaseFor(db, city.members.resident, { openedAt: ago(5), dueAt: ago(4) });
    },
  },
  "lift-restrictions": {
    what: "End suspensions whose time is over",
    changes: [...TOLD, "decisions", "memberships", "listings", "listing_events", "audit_entries"],
    due: async ({ db, city, ago }) => {
      await suspend(db, city.members.resident, { at: ago(8), until: ago(1) });
    },
  },
  "draw-sample": {
    what: "Draw past decisions to be judged again",
    changes: ["blind_reviews"],
    due: async ({ db, city, ago }) => {
      const listingId = await insertListing(db, { city });
      await judgedCase(db, city.members.resident, {
        decision: { listingId, decidedAt: ago(10), appliesAt: ago(10), appliedAt: ago(10) },
      });
    },
  },
  "fold-insights": {
    what: "Count what happened",
    changes: ["insight_pending", "insight_days", "insight_stock", "insight_people", "insight_windows"],
    due: async ({ db, city }) => {
      await insertListing(db, { city });
    },
  },
  "write-digests": {
    what: "Write digests",
    everywhere: ["digests"],
    changes: [...TOLD, "digests", "digest_items"],
    at: MORNING,
    due: async ({ db, city, ago }) => {
      await choose(db, city.members.resident, { digestRhythm: "daily" });
      const told = { title: "Le marché", summary: "Il change.", createdBy: city.members.agent.id, publishedAt: ago(1) };
      await db.insert(cityNews).values({ cityId: city.id, id: uuidv7(), ...told, endsOn: "2026-12-30" });
    },
  },
  "alert-searches": {
    what: "Tell what is new for searches",
    changes: [...TOLD, "saved_searches", "digest_items"],
    at: MORNING,
    due: async ({ db, city, ago }) => {
      await saveSearch(city.neighbours[0], { name: "Tout", alert: "daily", filter: NO_FILTER }, ago(30));
      await insertListing(db, { city }, { publishedAt: ago(0.2), expiresAt: ago(-20) });
    },
  },
  "end-calls": {
    what: "End calls for volunteers, and count what came of them",
    changes: ["calls"],
    due: callThatEnded,
  },
  "publish-figures": {
    what: "Publish the figures of a quarter",
    changes: ["figure_releases", "audit_entries"],
    due: async ({ db, city }) => {
      await insertFigureEvents(db, city, requestsBy(25, "2026-08-01"));
    },
  },
  "erase-accounts": {
    what: "Erase the accounts of those who left, and warn who does not come any more",
    changes: ERASED,
    due: peopleWhoGo,
  },
  purge: {
    what: "Erase what has been kept long enough",
    changes: PURGED,
    due: forgottenDraft,
  },
};
