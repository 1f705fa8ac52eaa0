import "server-only";
import { database, inScope } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { serviceScope } from "../scopes.ts";
import { applyAnswer } from "./apply-answer.ts";
import { openInvitationLink } from "./invitation-link-signature.ts";

/** Gives the answer of a mail's link, once. False when there was nothing to do any more, which the page then says. */
export async function answerInvitationLink(citySlug: string, signed: string, now: Date): Promise<boolean> {
  const link = openInvitationLink(signed);
  if (!link || link.expiresAt <= now) return false;
  const { cityId, invitationId, answer } = link;
  const city = await findCityBySlug(database(), citySlug);
  if (city?.id !== cityId) return false;
  const apply = () => database().transaction((tx) => applyAnswer(tx, { cityId, invitationId, answer }, now));
  return inScope(serviceScope(cityId), apply);
}
