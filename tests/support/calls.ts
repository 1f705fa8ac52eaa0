import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { callRecipients, calls } from "#db/schema/calls.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";
import { sendCall } from "#lib/server/calls/send-call.ts";
import { MORNING } from "./dispatch.ts";
import type { TestCity, TestMember } from "./fixtures.ts";

type Database = Connection["db"];

/** A call of the first quartier of a city at `MORNING`, to a number of people that the page said. */
export function callOf(city: TestCity, annonce: number) {
  return {
    categorie: "shopping" as const,
    quartier: [city.quartiers[0].slug],
    debut: "2027-03-09",
    fin: "2027-03-20",
    titre: "Courses : des bras manquent",
    texte: "Pouvez-vous aider un voisin cette semaine ?",
    proches: true,
    voisins: false,
    annonce,
    accord: annonce,
  };
}

/** An agent sends such a call; its id. */
export async function send(city: TestCity, annonce: number, now = MORNING): Promise<string> {
  return (await sendCall(city.members.agent, uuidv7(), callOf(city, annonce), now)).id;
}

/** What a city holds of its calls, for assertions. */
export function callsOf(db: Database, cityId: string) {
  return {
    all: () => db.select().from(calls).where(eq(calls.cityId, cityId)),
    recipients: () =>
      db.select().from(callRecipients).where(eq(callRecipients.cityId, cityId)).orderBy(asc(callRecipients.memberId)),
    messages: () =>
      db
        .select()
        .from(outbox)
        .where(and(eq(outbox.cityId, cityId), eq(outbox.kind, "call")))
        .orderBy(asc(outbox.id)),
    log: () => db.select().from(auditEntries).where(eq(auditEntries.cityId, cityId)).orderBy(asc(auditEntries.seq)),
  };
}

/** What a member chose, over what is usual. */
export async function prefer(db: Database, member: TestMember, some: Partial<Preferences>): Promise<void> {
  const { quietHours, mail, push, ...rest } = { ...DEFAULT_PREFERENCES, ...some };
  const row = { ...rest, mail: [...mail], push: [...push], quietFrom: quietHours.from, quietTo: quietHours.to };
  await db
    .insert(notificationPreferences)
    .values({ cityId: member.cityId, memberId: member.id, ...row, updatedAt: MORNING });
}
