import "server-only";
import { database } from "#db/client.ts";
import { listThanks, type Thanks } from "#db/queries/thanks.ts";
import type { Actor } from "./hold-own-exchange.ts";

export type ExchangeThanks = { given: Thanks | null; received: Thanks | null };

/** The words of thanks of an exchange that a member wrote and received; none of anybody else's. */
export async function loadThanks({ cityId, id: memberId }: Actor, exchangeId: string): Promise<ExchangeThanks> {
  const notes = await listThanks(database(), { cityId, exchangeId, memberId });
  return {
    given: notes.find(({ authorId }) => authorId === memberId) ?? null,
    received: notes.find(({ authorId }) => authorId !== memberId) ?? null,
  };
}
