import { eq } from "drizzle-orm";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { TestCity, TestMember } from "./fixtures.ts";
import type { TestDatabase } from "./postgres.ts";

export const MAIL_SITE = "https://entraide.example";

export type OutboxRow = typeof outbox.$inferInsert;

/** Writes and reads mails of one member in the outbox of a city. */
export function outboxMails(
  base: TestDatabase,
  { city, reader, now }: { city: TestCity; reader: TestMember; now: Date },
) {
  return {
    /** A mail that is due now; gives its id. */
    write: async (row: Partial<OutboxRow> = {}): Promise<string> => {
      const id = uuidv7();
      await base.db.insert(outbox).values({
        cityId: city.id,
        id,
        kind: "offer-paused",
        topic: "reminders",
        memberId: reader.id,
        recipient: reader.email,
        locale: "fr",
        payload: { title: "Je prête une échelle", link: `${MAIL_SITE}/a` },
        businessKey: id,
        dueAt: now,
        ...row,
      });
      return id;
    },
    read: async (id: string) => (await base.db.select().from(outbox).where(eq(outbox.id, id)))[0],
  };
}
