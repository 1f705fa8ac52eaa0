import "server-only";
import type { z } from "zod";
import { asService, type Db } from "#db/client.ts";
import { listCurrentQuartiers } from "#db/queries/call-candidates.ts";
import { getCity } from "#db/queries/cities.ts";
import { lockDispatcher } from "#db/queries/dispatches.ts";
import type { sendCallSchema } from "#lib/calls/call.schema.ts";
import { ReachChanged } from "#lib/calls/reach-changed.ts";
import { isNearlyEverybody } from "#lib/calls/who-to-ask.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { checkCall } from "./check-call.ts";
import { findReach } from "./find-reach.ts";
import { launchCall } from "./launch-call.ts";

type SentCall = Omit<z.output<typeof sendCallSchema>, "key">;

/**
 * Sends a call to whom it reaches now, and gives its id; a repeated key sends nothing more. Throws `ReachChanged` when that
 * is not the number that the page said, `InvalidField` when nearly everybody was not agreed to, and refuses a call that
 * would reach nobody.
 */
export async function sendCall(member: Member, key: string, call: SentCall, now: Date): Promise<{ id: string }> {
  if (!worksAtDesk(member)) throw new Refusal("not-found");
  const { cityId, id: memberId } = member;
  return oncePerKey({ cityId, memberId, key }, now, async (tx) => ({ id: await recordCall(tx, member, call, now) }));
}

async function recordCall(
  tx: Db,
  { cityId, id: authorId }: Member,
  { annonce, accord, ...input }: SentCall,
  now: Date,
): Promise<string> {
  // Neither the dispatcher nor another call asks the same people meanwhile: the limits hold.
  await lockDispatcher(tx, cityId);
  const city = await getCity(tx, cityId);
  const current = await listCurrentQuartiers(tx, cityId);
  const audience = checkCall(city, input, current, now);
  const find = () => findReach(tx, { city, authorId, audience }, current, now);
  const { ask, active } = await asService(tx, city.id, find);
  if (ask.length === 0) throw new Refusal("call-reaches-nobody");
  if (ask.length !== annonce) throw new ReachChanged(annonce, ask.length);
  if (isNearlyEverybody(ask.length, active) && accord !== ask.length) throw new InvalidField("accord", "call.agree");
  const quartiers = current.filter(({ id }) => audience.quartierIds.includes(id));
  const launched = { city, authorId, input, quartiers, memberIds: ask };
  // Widened once, and not for each of many.
  return asService(tx, city.id, () => launchCall(tx, launched, now));
}
