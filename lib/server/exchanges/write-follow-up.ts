import "server-only";
import type { Db } from "#db/client.ts";
import type { Appointment } from "#db/queries/appointments.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { findAddressees } from "#db/queries/people.ts";
import { releaseAt } from "#lib/exchanges/aftercare-times.ts";
import { type FollowUpKind, followUpLinkEnd } from "#lib/exchanges/follow-up-link.ts";
import { memberOf, otherParty, type Party } from "#lib/exchanges/party.ts";
import { href } from "#lib/i18n/routes.ts";
import { nextWaking } from "#lib/matching/waves/waking-time.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";
import { signFollowUpLink } from "./follow-up-link-signature.ts";
import type { HeldExchange } from "./hold-exchange.ts";

type Question = { kind: "time-reconfirm" | "how-did-it-go"; time: Appointment | null };

/**
 * Asks one of the two whether they still come, or what came of their help: each link of the mail opens a page that asks
 * again, without signing in. Who is suspended is not asked.
 */
export async function writeFollowUp(
  tx: Db,
  { city, exchange }: HeldExchange,
  party: Party,
  { kind, time }: Question,
  now: Date,
): Promise<void> {
  const { id: cityId, slug, timeZone } = city;
  const { id: exchangeId, conversationId } = exchange;
  const [memberId, otherId] = [memberOf(exchange, party), memberOf(exchange, otherParty(party))];
  const people = await findAddressees(tx, { cityId, memberIds: [memberId, otherId] });
  const [to, other] = [people.get(memberId), people.get(otherId)];
  if (!to || !other || to.suspended) return;
  const at = (answer: FollowUpKind) => {
    const about = { cityId, exchangeId, appointmentId: time?.id ?? null, memberId };
    const lien = signFollowUpLink({ kind: answer, ...about, expiresAt: followUpLinkEnd(now) });
    return env().baseUrl + href(to.locale, "followUp", { city: slug }, { lien });
  };
  const place = { city: slug, id: exchangeId };
  const about = {
    name: other.firstName,
    title: conversationId ? await getTitle(tx, { cityId, id: conversationId }) : "",
    startsAt: time?.startsAt.toISOString() ?? null,
    timeZone,
    link: env().baseUrl + href(to.locale, "exchange", place),
  };
  const words = { name: about.name, title: about.title, ...(about.startsAt && { startsAt: about.startsAt }) };
  const notice: Notice = { words, place: { route: "exchange", params: place } };
  if (kind === "time-reconfirm") {
    const until = time && releaseAt({ ...time, askedAt: now }, timeZone);
    const answers = { confirm: at("confirm-time"), cannot: at("cannot-make-it") };
    const payload = { ...about, ...answers, place: time?.place ?? "", until: until?.toISOString() };
    const meeting = time && { usefulUntil: time.startsAt };
    // The slot of who keeps silent is freed: nobody may lose it before they were asked.
    const pressing = until !== null && until <= nextWaking(now, timeZone, to.preferences.quietHours);
    const businessKey = `${kind}:${time?.id}:${memberId}`;
    await notify(tx, to, { kind, payload, notice, businessKey, pressing, ...meeting }, now);
    return;
  }
  const payload = { ...about, done: at("done"), notDone: at("not-done"), wentWrong: at("went-wrong") };
  const businessKey = `${kind}:${exchangeId}:${memberId}:${now.toISOString()}`;
  await notify(tx, to, { kind, payload, notice, businessKey }, now);
}
