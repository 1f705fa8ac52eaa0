import "server-only";
import { database } from "#db/client.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "./apply-exchange-action.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";
import { writeThanks } from "./write-thanks.ts";

/**
 * One of the two says that the help is done, with a word of thanks when `body` holds one. When the other one said so
 * before, it is said already, and the word is kept all the same.
 */
export async function sayDone(
  member: Actor,
  { exchange: id, body }: { exchange: string; body: string },
  now: Date,
): Promise<void> {
  await database().transaction(async (tx) => {
    const held = await holdOwnExchange(tx, member, id, now);
    const { status } = held.exchange;
    if (status !== "accepted" && status !== "done") throw new Refusal("transition-not-allowed");
    if (status === "accepted") await applyExchangeAction(tx, held, { action: "complete", side: held.side }, now);
    if (body) await writeThanks(tx, held, { body, isPublic: false }, now);
  });
}
