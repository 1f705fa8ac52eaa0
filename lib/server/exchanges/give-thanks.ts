import "server-only";
import { database } from "#db/client.ts";
import { MAX_THANKS } from "#lib/exchanges/thanks.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";
import { writeThanks } from "./write-thanks.ts";

/** `body`: ready words and one's own, tidied and joined. */
export type GivenThanks = { exchange: string; body: string; isPublic: boolean };

/** A word of thanks after a help that is done: one from each. The city shows it only when `isPublic`, and once it was read. */
export async function giveThanks(
  member: Actor,
  { exchange: id, body, isPublic }: GivenThanks,
  now: Date,
): Promise<void> {
  if (body === "") throw new InvalidField("text", "thanks.required");
  if (body.length > MAX_THANKS) throw new InvalidField("text", "thanks.too-long");
  await database().transaction(async (tx) => {
    const held = await holdOwnExchange(tx, member, id, now);
    if (held.exchange.status !== "done") throw new Refusal("transition-not-allowed");
    await writeThanks(tx, held, { body, isPublic }, now);
  });
}
