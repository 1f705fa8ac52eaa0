import type { Connection } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { TestMember } from "./fixtures.ts";

type Told = Partial<typeof notifications.$inferInsert>;

let lastMoment = 0;

/** A moment of its own for each: ids of one millisecond are in no order. */
function nextMoment(): number {
  lastMoment = Math.max(Date.now(), lastMoment + 1);
  return lastMoment;
}

/** Something that a member is told: that a neighbour accepted; gives its id. */
export async function tell(db: Connection["db"], member: TestMember, told: Told = {}): Promise<string> {
  const id = told.id ?? uuidv7(nextMoment());
  await db.insert(notifications).values({
    cityId: member.cityId,
    id,
    memberId: member.id,
    kind: "exchange-news",
    topic: "messages",
    notice: {
      variant: "accepted",
      words: { name: "Bilal", title: "Besoin de quelques courses" },
      place: { route: "exchange", params: { city: member.citySlug, id: "00000000-0000-7000-8000-000000000001" } },
    },
    businessKey: id,
    createdAt: new Date(),
    ...told,
  });
  return id;
}
