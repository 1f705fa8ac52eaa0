import "server-only";
import { database } from "#db/client.ts";
import { listAgreedTimes } from "#db/queries/appointments.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { findAddressee } from "#db/queries/people.ts";
import { appointmentEnd } from "#lib/exchanges/appointment.ts";
import { calendarFile, sequenceOf } from "#lib/exchanges/calendar-event.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { env } from "../env.ts";

/**
 * The file of the last agreed time of an exchange for one of its two: cancelled when it was dropped. Null for anybody else,
 * and when no time was ever agreed.
 */
export async function loadCalendar(member: Member, id: string, locale: Locale, now: Date): Promise<string | null> {
  const { cityId, id: memberId, citySlug } = member;
  const exchange = await findOwnExchange(database(), { cityId, id, memberId });
  const side = exchange && partyOf(exchange, memberId);
  if (!exchange || !side) return null;
  const times = await listAgreedTimes(database(), { cityId, exchangeId: id });
  const time = times.at(-1);
  if (!time) return null;
  const { conversationId } = exchange;
  const [title, other] = await Promise.all([
    conversationId ? getTitle(database(), { cityId, id: conversationId }) : "",
    findAddressee(database(), { cityId, memberId: memberOf(exchange, otherParty(side)) }),
  ]);
  const { baseUrl } = env();
  return calendarFile({
    uid: `${id}@${new URL(baseUrl).hostname}`,
    sequence: sequenceOf(times),
    stamp: now,
    startsAt: time.startsAt,
    endsAt: appointmentEnd(time),
    summary: getTranslator(locale, "aftercare")("calendar.summary", { title, name: other?.firstName ?? "" }),
    place: time.place,
    url: baseUrl + href(locale, "exchange", { city: citySlug, id }),
    cancelled: time.state === "dropped",
  });
}
