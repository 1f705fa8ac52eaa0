import "server-only";
import { asService, type Db } from "#db/client.ts";
import { endAppointments, listOpenAppointments } from "#db/queries/appointments.ts";
import { appendLine, getTitle } from "#db/queries/conversations.ts";
import {
  deleteSharedContacts,
  type ExchangeListing,
  lockOpenProposals,
  writeExchangeStatus,
} from "#db/queries/exchanges.ts";
import { holdHelperRecords } from "#db/queries/helper-records.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import type { City } from "#lib/cities/city.ts";
import {
  type ActingSide,
  EXCHANGE_TRANSITIONS,
  type ExchangeAction,
  nextExchangeStatus,
  outcomeOf,
} from "#lib/exchanges/exchange-life.ts";
import { NEWS_OF_ACTION } from "#lib/exchanges/exchange-news.ts";
import type { StepBackReason } from "#lib/exchanges/outcome.ts";
import { memberOf, otherParty, type Party } from "#lib/exchanges/party.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { HeldExchange } from "./hold-exchange.ts";
import { noteExchangeEnd } from "./note-outcome.ts";
import { fulfilRequest, lookAgain } from "./request-again.ts";
import { tellParty } from "./tell-party.ts";

export type Applied = {
  action: ExchangeAction;
  side: ActingSide;
  /** Why the beneficiary steps back, when they say. */
  reason?: StepBackReason | null;
  /** With `miss`: who did not come. */
  absent?: Party;
  /** With `release`: who kept silent, when it was one of the two. */
  silent?: Party | null;
  /** A block is silent: nobody is told anything. */
  quiet?: boolean;
};

/**
 * Does what the table of `lib/exchanges/exchange-life.ts` allows to an exchange that the transaction holds, with all that
 * follows: the line in the conversation, capacity, the others, contact details, the search, the mails. Refuses the rest.
 */
export async function applyExchangeAction(tx: Db, held: HeldExchange, applied: Applied, now: Date): Promise<void> {
  const { exchange } = held;
  const { action, side } = applied;
  if (!nextExchangeStatus(exchange, action, side)) {
    const answering = EXCHANGE_TRANSITIONS[action].from === "proposed";
    throw new Refusal(answering ? "proposal-over" : "transition-not-allowed");
  }
  const { effect } = EXCHANGE_TRANSITIONS[action];
  const startsAt = effect === "frees" ? await agreedStart(tx, held) : undefined;
  await writeState(tx, held, applied, now);
  await writeLine(tx, held, applied, now);
  if (effect === "fills") await fill(tx, held, now);
  else await withdrawShared(tx, held, effect);
  if (effect === "frees") await free(tx, held, now);
  const ended = outcomeOf(action, side, applied.reason);
  if (held.request && ended) await noteExchangeEnd(tx, held.city.id, held.request.id, ended);
  if (!applied.quiet) await tell(tx, held, { ...applied, startsAt }, now);
}

/** When the two would meet: who is to hear that they do not cannot wait for long. */
async function agreedStart(tx: Db, { city, exchange }: HeldExchange): Promise<Date | undefined> {
  const times = await listOpenAppointments(tx, { cityId: city.id, exchangeId: exchange.id });
  return times.find(({ state }) => state === "agreed")?.startsAt;
}

async function writeState(tx: Db, { city, exchange }: HeldExchange, applied: Applied, now: Date): Promise<void> {
  const { action, side, reason, absent, silent } = applied;
  const key = { cityId: city.id, id: exchange.id };
  const status = EXCHANGE_TRANSITIONS[action].to;
  const outcome = outcomeOf(action, side, reason);
  if (status === "accepted" || outcome === null) {
    await writeExchangeStatus(tx, key, { status: "accepted", acceptedAt: now, week: weekOf(now, city.timeZone) });
    return;
  }
  const endedBy = side === "system" ? (silent ?? null) : side;
  await writeExchangeStatus(tx, key, { status, endedAt: now, endedBy, outcome, absent: absent ?? null });
}

async function writeLine(
  tx: Db,
  { city, exchange }: HeldExchange,
  { action, side }: Applied,
  now: Date,
): Promise<void> {
  if (!exchange.conversationId) return;
  const authorId = side === "system" ? null : memberOf(exchange, side);
  await appendLine(tx, { cityId: city.id, id: exchange.conversationId }, { authorId, event: action, now });
}

/** A request has no place left: the others are answered, and it leaves the list. The caller holds it. */
export async function endFilledRequest(tx: Db, city: City, request: ExchangeListing, now: Date): Promise<void> {
  await passOverAll(tx, city, request.id, now);
  await fulfilRequest(tx, city.id, request, now);
}

/** One place of the request is taken, and maybe the last one. */
async function fill(tx: Db, { city, request, offer }: HeldExchange, now: Date): Promise<void> {
  if (request && request.left <= 1) await endFilledRequest(tx, city, request, now);
  for (const listing of [request, offer]) {
    if (!listing) continue;
    await notifyListingChanged(tx, city.id, listing.id);
    await enqueue(tx, "match-listing", { cityId: city.id, listingId: listing.id });
  }
}

async function passOverAll(tx: Db, city: City, listingId: string, now: Date): Promise<void> {
  const waiting = await lockOpenProposals(tx, { cityId: city.id, listingId });
  await holdHelperRecords(tx, { cityId: city.id, helperIds: waiting.map(({ helperId }) => helperId) });
  // Whoever took the last place is no part of these talks: it is the service that says so in them.
  await asService(tx, city.id, async () => {
    for (const exchange of waiting) {
      // Its listings need no hold: nothing of theirs is counted by a proposal that ends.
      const held = { city, exchange, request: null, offer: null };
      await applyExchangeAction(tx, held, { action: "pass_over", side: "system" }, now);
    }
  });
}

/** What was shared is no longer seen, and no time is kept that will not come. */
async function withdrawShared(tx: Db, { city, exchange }: HeldExchange, effect: "frees" | "ends"): Promise<void> {
  await deleteSharedContacts(tx, { cityId: city.id, id: exchange.id });
  const states = effect === "frees" ? (["proposed", "agreed"] as const) : (["proposed"] as const);
  await endAppointments(tx, { cityId: city.id, exchangeId: exchange.id }, states, "dropped");
}

async function free(tx: Db, { city, request, offer }: HeldExchange, now: Date): Promise<void> {
  if (request) await lookAgain(tx, city, request, now);
  if (!offer) return;
  await notifyListingChanged(tx, city.id, offer.id);
  await enqueue(tx, "match-listing", { cityId: city.id, listingId: offer.id });
}

async function tell(
  tx: Db,
  { city, exchange }: HeldExchange,
  { action, side, startsAt }: Applied & { startsAt: Date | undefined },
  now: Date,
): Promise<void> {
  const answerer = otherParty(exchange.proposedBy);
  const news = NEWS_OF_ACTION[action];
  const sides = [
    { party: exchange.proposedBy, said: news.proposer },
    { party: answerer, said: news.answerer },
  ];
  for (const { party, said } of sides) {
    if (!said || party === side) continue;
    const people = { toId: memberOf(exchange, party), fromId: memberOf(exchange, otherParty(party)) };
    const title = exchange.conversationId ? await getTitle(tx, { cityId: city.id, id: exchange.conversationId }) : "";
    const about = { cityId: city.id, exchangeId: exchange.id, title, startsAt };
    await tellParty(tx, { ...about, ...people, news: said, bySystem: side === "system" }, now);
  }
}
