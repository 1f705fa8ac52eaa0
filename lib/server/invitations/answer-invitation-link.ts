import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { applyAnswer } from "./apply-answer.ts";
import { openInvitationLink } from "./invitation-link-signature.ts";

/** Gives the answer of a mail's link, once. False when there was nothing to do any more, which the page then says. */
export async function answerInvitationLink(citySlug: string, signed: string, now: Date): Promise<boolean> {
  const link = openInvitationLink(signed);
  if (!link || link.expiresAt <= now) return false;
  const { cityId, invitationId, answer } = link;
  return database().transaction(async (tx) => {
    const city = await findCityBySlug(tx, citySlug);
    if (city?.id !== cityId) return false;
    return applyAnswer(tx, { cityId, invitationId, answer }, now);
  });
}
