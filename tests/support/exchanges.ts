import type { Connection } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type ExchangeStatus, isGoingOn } from "#lib/exchanges/exchange-status.ts";
import type { TestCity } from "./fixtures.ts";

const NEVER_ACCEPTED: readonly ExchangeStatus[] = ["proposed", "declined", "withdrawn", "expired"];

type Between = { city: TestCity; offer: { id: string; authorId: string }; beneficiary?: { id: string } };

/** An agreed help from an offer in a week, named by its Monday; by default accepted, for a neighbour. Gives its id. */
export async function insertExchange(
  db: Connection["db"],
  { city, offer, beneficiary = city.neighbours[1] }: Between,
  { status = "accepted", week }: { status?: ExchangeStatus; week: string },
): Promise<string> {
  const id = uuidv7();
  const accepted = !NEVER_ACCEPTED.includes(status);
  await db.insert(exchanges).values({
    cityId: city.id,
    id,
    offerId: offer.id,
    helperId: offer.authorId,
    beneficiaryId: beneficiary.id,
    proposedBy: "beneficiary",
    status,
    expiresAt: new Date(Date.now() + 5 * 86_400_000),
    ...(!isGoingOn(status) && { endedAt: new Date(), outcome: status === "done" ? "helped" : "no_longer_needed" }),
    absent: status === "no_show" ? "helper" : null,
    acceptedAt: accepted ? new Date() : null,
    week: accepted ? week : null,
  });
  return id;
}
