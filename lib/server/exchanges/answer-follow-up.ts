import "server-only";
import { inScope } from "#db/client.ts";
import type { NotDoneAnswer } from "#lib/exchanges/follow-up.schema.ts";
import type { FollowUpLink } from "#lib/exchanges/follow-up-link.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { ownScope } from "../scopes.ts";
import { confirmTime } from "./confirm-time.ts";
import { dropTime } from "./drop-time.ts";
import { openFollowUpLink } from "./follow-up-link-signature.ts";
import { loadFollowUp } from "./load-follow-up.ts";
import { sayDone } from "./say-done.ts";
import { sayNotDone } from "./say-not-done.ts";

/** What the answer did, for the page to say; null when there was nothing to do any more. */
export type FollowUpAnswered = "confirmed" | "dropped" | "done" | NotDoneAnswer | null;

async function answer(link: FollowUpLink, why: NotDoneAnswer | undefined, now: Date): Promise<FollowUpAnswered> {
  const { kind, cityId, memberId: id, exchangeId: exchange, appointmentId } = link;
  const member = { cityId, id };
  const time = { exchange, appointment: appointmentId ?? "" };
  switch (kind) {
    case "confirm-time":
      await confirmTime(member, time, now);
      return "confirmed";
    case "cannot-make-it":
      await dropTime(member, time, now);
      return "dropped";
    case "done":
      await sayDone(member, { exchange, body: "" }, now);
      return "done";
    case "not-done":
      if (!why) throw new InvalidField("answer", "time.answer");
      return (await sayNotDone(member, { exchange, answer: why }, now)) ? why : null;
    case "went-wrong":
      return null;
  }
}

/** Gives the answer of a mail's link for whoever holds it. Null when there is nothing to answer, which its page then says. */
export async function answerFollowUp(
  citySlug: string,
  { link: signed, answer: why }: { link: string; answer?: NotDoneAnswer | undefined },
  now: Date,
): Promise<FollowUpAnswered> {
  const opened = await loadFollowUp(citySlug, signed, now);
  const link = openFollowUpLink(signed);
  if (!link || opened.view !== "ask") return null;
  try {
    return await inScope(ownScope(link.cityId, link.memberId), () => answer(link, why, now));
  } catch (error) {
    // It changed between the two: the page says how.
    if (error instanceof Refusal) return null;
    throw error;
  }
}
