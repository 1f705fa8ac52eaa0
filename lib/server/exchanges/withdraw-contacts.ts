import "server-only";
import { database } from "#db/client.ts";
import { deleteOwnContacts } from "#db/queries/contacts.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";

/** A member shares nothing any more in an exchange. What the other one has seen stays in their log. */
export async function withdrawContacts(member: Actor, exchangeId: string, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  await database().transaction(async (tx) => {
    await holdOwnExchange(tx, member, exchangeId, now);
    await deleteOwnContacts(tx, { cityId, exchangeId, memberId });
  });
}
