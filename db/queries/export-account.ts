import { and, eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { quartiers } from "#db/schema/cities.ts";
import { cityFounders } from "#db/schema/city-founders.ts";
import { deskTasks } from "#db/schema/desk.ts";
import { emailChanges, secondFactors, sessions, signInRequests, userIdentities, users } from "#db/schema/identity.ts";
import { blocks, idempotencyKeys, memberships } from "#db/schema/memberships.ts";
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
import type { Own, Owner } from "./export-own-rows.ts";

/** Drizzle writes a column of a lone table without its table, which a query within would take for its own: nested, it is whole. */
const outer = (column: PgColumn) => sql`${column}`;
const address = ({ userId }: Owner) => sql`(select email from users where id = ${userId})`;
const blockedName = sql<string>`(select first_name from memberships m where m.city_id = ${outer(blocks.cityId)} and m.id = ${outer(blocks.blockedId)})`;
const quartierName = sql<string>`(select name from ${quartiers} q where q.city_id = ${outer(memberships.cityId)} and q.id = ${outer(memberships.quartierId)})`;

/** What a person is given of their account, of the ways in to it, and of what was sent to them. */
export const ACCOUNT_ROWS = {
  account: {
    columns: { email: users.email, emailVerifiedAt: users.emailVerifiedAt, createdAt: users.createdAt },
    from: users,
    where: ({ userId }) => eq(users.id, userId),
    order: users.createdAt,
  },
  place: {
    columns: {
      firstName: memberships.firstName,
      quartier: quartierName,
      home: memberships.home,
      languages: memberships.languages,
      locale: memberships.locale,
      role: memberships.role,
      roleSince: memberships.roleSince,
      adultConfirmedAt: memberships.adultConfirmedAt,
      verifiedHelperAt: memberships.verifiedHelperAt,
      suspendedAt: memberships.suspendedAt,
      suspendedUntil: memberships.suspendedUntil,
      limitedUntil: memberships.limitedUntil,
      closedAt: memberships.closedAt,
      leavingAt: memberships.leavingAt,
      lastSeenAt: memberships.lastSeenAt,
      createdAt: memberships.createdAt,
    },
    from: memberships,
    where: ({ cityId, memberId }) => and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)),
    order: memberships.createdAt,
  },
  sessions: {
    columns: { createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt },
    from: sessions,
    where: ({ userId }) => eq(sessions.userId, userId),
    order: sessions.createdAt,
  },
  signIns: {
    columns: { createdAt: signInRequests.createdAt, usedAt: signInRequests.usedAt, attempts: signInRequests.attempts },
    from: signInRequests,
    where: (me) => eq(signInRequests.email, address(me)),
    order: signInRequests.createdAt,
  },
  emailChanges: {
    columns: {
      oldEmail: emailChanges.oldEmail,
      newEmail: emailChanges.newEmail,
      createdAt: emailChanges.createdAt,
      confirmedAt: emailChanges.confirmedAt,
      undoneAt: emailChanges.undoneAt,
    },
    from: emailChanges,
    where: ({ userId }) => eq(emailChanges.userId, userId),
    order: emailChanges.createdAt,
  },
  secondSteps: {
    columns: { confirmedAt: secondFactors.confirmedAt },
    from: secondFactors,
    where: ({ userId }) => eq(secondFactors.userId, userId),
    order: secondFactors.userId,
  },
  providers: {
    columns: {
      provider: userIdentities.provider,
      issuer: userIdentities.issuer,
      subject: userIdentities.subject,
      createdAt: userIdentities.createdAt,
      lastUsedAt: userIdentities.lastUsedAt,
    },
    from: userIdentities,
    where: ({ userId }) => eq(userIdentities.userId, userId),
    order: userIdentities.createdAt,
  },
  failing: {
    columns: {
      email: failingAddresses.email,
      hardCount: failingAddresses.hardCount,
      softCount: failingAddresses.softCount,
      lastReason: failingAddresses.lastReason,
      lastFailedAt: failingAddresses.lastFailedAt,
      pausedUntil: failingAddresses.pausedUntil,
    },
    from: failingAddresses,
    where: (me) => eq(failingAddresses.email, address(me)),
    order: failingAddresses.lastFailedAt,
  },
  roleOffers: {
    columns: { role: roleOffers.role, createdAt: roleOffers.createdAt, expiresAt: roleOffers.expiresAt },
    from: roleOffers,
    where: (me) => and(eq(roleOffers.cityId, me.cityId), eq(roleOffers.email, address(me))),
    order: roleOffers.createdAt,
  },
  founder: {
    columns: { createdAt: cityFounders.createdAt, joinedAt: cityFounders.joinedAt },
    from: cityFounders,
    where: (me) => and(eq(cityFounders.cityId, me.cityId), eq(cityFounders.email, address(me))),
    order: cityFounders.createdAt,
  },
  sentForms: {
    columns: { createdAt: idempotencyKeys.createdAt },
    from: idempotencyKeys,
    where: ({ cityId, memberId }) => and(eq(idempotencyKeys.cityId, cityId), eq(idempotencyKeys.memberId, memberId)),
    order: idempotencyKeys.createdAt,
  },
  savedSearches: {
    columns: {
      name: savedSearches.name,
      query: savedSearches.query,
      alert: savedSearches.alert,
      lastSeenAt: savedSearches.lastSeenAt,
      lastAlertedAt: savedSearches.lastAlertedAt,
      createdAt: savedSearches.createdAt,
    },
    from: savedSearches,
    where: ({ cityId, memberId }) => and(eq(savedSearches.cityId, cityId), eq(savedSearches.memberId, memberId)),
    order: savedSearches.createdAt,
  },
  blocks: {
    columns: { firstName: blockedName, createdAt: blocks.createdAt },
    from: blocks,
    where: ({ cityId, memberId }) => and(eq(blocks.cityId, cityId), eq(blocks.blockerId, memberId)),
    order: blocks.createdAt,
  },
  preferences: {
    columns: {
      mail: notificationPreferences.mail,
      push: notificationPreferences.push,
      digestRhythm: notificationPreferences.digestRhythm,
      quietFrom: notificationPreferences.quietFrom,
      quietTo: notificationPreferences.quietTo,
      weeklyCap: notificationPreferences.weeklyCap,
      pausedUntil: notificationPreferences.pausedUntil,
      updatedAt: notificationPreferences.updatedAt,
    },
    from: notificationPreferences,
    where: ({ cityId, memberId }) =>
      and(eq(notificationPreferences.cityId, cityId), eq(notificationPreferences.memberId, memberId)),
    order: notificationPreferences.updatedAt,
  },
  // Not the address of the device at its push service: whoever has it may write to it.
  devices: {
    columns: {
      device: pushSubscriptions.device,
      createdAt: pushSubscriptions.createdAt,
      lastUsedAt: pushSubscriptions.lastUsedAt,
    },
    from: pushSubscriptions,
    where: ({ cityId, memberId }) =>
      and(eq(pushSubscriptions.cityId, cityId), eq(pushSubscriptions.memberId, memberId)),
    order: pushSubscriptions.createdAt,
  },
  // Not what a message holds: it is emptied once it has left, and may hold links that open a door.
  messages: {
    columns: {
      kind: outbox.kind,
      channel: outbox.channel,
      subject: outbox.subject,
      state: outbox.state,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
    },
    from: outbox,
    where: ({ cityId, memberId }) => and(eq(outbox.cityId, cityId), eq(outbox.memberId, memberId)),
    order: outbox.createdAt,
  },
  notifications: {
    columns: {
      kind: notifications.kind,
      words: sql`${notifications.notice} -> 'words'`,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    },
    from: notifications,
    where: ({ cityId, memberId }) => and(eq(notifications.cityId, cityId), eq(notifications.memberId, memberId)),
    order: notifications.createdAt,
  },
  digests: {
    columns: { day: digests.day, state: digests.state },
    from: digests,
    where: ({ cityId, memberId }) => and(eq(digests.cityId, cityId), eq(digests.memberId, memberId)),
    order: digests.day,
  },
  digestItems: {
    // `request`, `news` …: of what kind it was. Which one is a number of ours.
    columns: { kind: sql`split_part(${digestItems.item}, ':', 1)`, sentAt: digestItems.sentAt },
    from: digestItems,
    where: ({ cityId, memberId }) => and(eq(digestItems.cityId, cityId), eq(digestItems.memberId, memberId)),
    order: digestItems.sentAt,
  },
  deskCalls: {
    columns: {
      kind: deskTasks.kind,
      about: deskTasks.about,
      note: deskTasks.note,
      createdAt: deskTasks.createdAt,
      dueAt: deskTasks.dueAt,
      doneAt: deskTasks.doneAt,
      outcome: deskTasks.outcome,
    },
    from: deskTasks,
    where: ({ cityId, memberId }) => and(eq(deskTasks.cityId, cityId), eq(deskTasks.memberId, memberId)),
    order: deskTasks.createdAt,
  },
} as const satisfies Record<string, Own>;
