import type { Connection } from "#db/client.ts";
import { appendLine } from "#db/queries/conversations.ts";
import { insertSession } from "#db/queries/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { recordProposal } from "#lib/server/exchanges/record-proposal.ts";
import { insertListing, type TestCity, type TestMember } from "./fixtures.ts";

type Database = Connection["db"];

/** Two people who talk about a request: the city's resident, and a neighbour who proposed to help. */
export type Talk = {
  city: TestCity;
  conversation: string;
  exchange: string;
  request: string;
  /** Proposed. */
  helper: TestMember;
  /** Was asked. */
  beneficiary: TestMember;
};

/** A proposal that waits for its answer; its first line says so. */
export async function startTalk(
  db: Database,
  city: TestCity,
  now = new Date(),
  helper: TestMember = city.neighbours[0],
): Promise<Talk> {
  const beneficiary = city.members.resident;
  const title = "Besoin de quelques courses";
  const request = await insertListing(db, { city }, { title });
  const made = await db.transaction((tx) =>
    recordProposal(
      tx,
      {
        cityId: city.id,
        about: { id: request, kind: "request", category: "shopping", title },
        requestId: request,
        offerId: null,
        helperId: helper.id,
        beneficiaryId: beneficiary.id,
        proposedBy: "helper",
        expiresAt: new Date(now.getTime() + 5 * 86_400_000),
      },
      now,
    ),
  );
  if (!made) throw new Error("nothing was proposed");
  return { city, conversation: made.conversationId, exchange: made.exchangeId, request, helper, beneficiary };
}

/** Writes a message in a transaction of its own, past every limit; gives its `seq`. */
export async function write(
  db: Database,
  { city, conversation }: Pick<Talk, "city" | "conversation">,
  author: { id: string },
  body: string,
): Promise<number> {
  const line = { authorId: author.id, body, key: uuidv7(), now: new Date() };
  return db.transaction((tx) => appendLine(tx, { cityId: city.id, id: conversation }, line));
}

/** Signs somebody in without a mail; gives the id of the session. */
export async function signedIn(db: Database, { userId }: { userId: string }, tokenHash = uuidv7()): Promise<string> {
  const id = uuidv7();
  await insertSession(db, { id, tokenHash, userId, now: new Date() });
  return id;
}
