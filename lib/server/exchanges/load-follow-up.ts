import "server-only";
import { type Db, database, inScope } from "#db/client.ts";
import { listAgreedTimes } from "#db/queries/appointments.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { type Exchange, findOwnExchange } from "#db/queries/exchanges.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { FollowUpKind, FollowUpLink } from "#lib/exchanges/follow-up-link.ts";
import { type FollowUpView, followUpView } from "#lib/exchanges/follow-up-view.ts";
import { memberOf, otherParty, type Party, partyOf } from "#lib/exchanges/party.ts";
import { ownScope } from "../scopes.ts";
import { openFollowUpLink } from "./follow-up-link-signature.ts";

/** What the page of a link says: no more than its mail did. */
export type FollowedExchange = {
  id: string;
  kind: FollowUpKind;
  side: Party;
  /** First name of the other one. */
  name: string;
  title: string;
  time: { startsAt: Date; place: string } | null;
};

/** `forged`: it was not written by us, or not for this city. `expired`: it is too old. `gone`: there is no such exchange. */
export type OpenedFollowUp =
  | { view: "forged" | "expired" | "gone"; about: null }
  | { view: FollowUpView; about: FollowedExchange };

/** The exchange of a link as its member has it; null for somebody who is no part of it, or suspended. */
async function findFollowed(db: Db, { cityId, exchangeId: id, memberId }: FollowUpLink) {
  const exchange = await findOwnExchange(db, { cityId, id, memberId });
  const side = exchange && partyOf(exchange, memberId);
  if (!exchange || !side) return null;
  const own = await findAddressee(db, { cityId, memberId });
  const other = await findAddressee(db, { cityId, memberId: memberOf(exchange, otherParty(side)) });
  return own && other && !own.suspended ? { exchange, side, name: other.firstName } : null;
}

async function findLinkedTime(db: Db, { cityId, id: exchangeId }: Exchange & { cityId: string }, link: FollowUpLink) {
  if (!link.appointmentId) return null;
  const times = await listAgreedTimes(db, { cityId, exchangeId });
  return times.find(({ id }) => id === link.appointmentId) ?? null;
}

/** What the link of a mail opens in a city. It changes nothing: mail scanners open links, too. */
export async function loadFollowUp(citySlug: string, signed: string, now: Date): Promise<OpenedFollowUp> {
  const link = openFollowUpLink(signed);
  const city = link && (await findCityBySlug(database(), citySlug));
  if (!link || city?.id !== link.cityId) return { view: "forged", about: null };
  if (link.expiresAt <= now) return { view: "expired", about: null };
  const found = await findFollowed(database(), link);
  if (!found) return { view: "gone", about: null };
  const { exchange, side, name } = found;
  const { cityId, kind } = link;
  const { conversationId, status, askedAt } = exchange;
  const [time, title] = await inScope(ownScope(cityId, link.memberId), () =>
    Promise.all([
      findLinkedTime(database(), { ...exchange, cityId }, link),
      conversationId ? getTitle(database(), { cityId, id: conversationId }) : "",
    ]),
  );
  const standing = time?.state === "agreed" ? { ...time, confirmed: time[`${side}ConfirmedAt`] !== null } : null;
  const view = followUpView(kind, { status, askedAt, time: standing }, now);
  return { view, about: { id: exchange.id, kind, side, name, title, time } };
}
