import "server-only";
import { listLostFromView, listOrphans, listUnanswered, listUnconfirmed } from "#db/queries/aftercare.ts";
import { listOpenAppointments } from "#db/queries/appointments.ts";
import { isReleaseDue } from "#lib/exchanges/aftercare-times.ts";
import type { Party } from "#lib/exchanges/party.ts";
import { applyExchangeAction } from "./apply-exchange-action.ts";
import { dueAmong, type FollowStep } from "./follow-step.ts";

/** Nobody answered a proposal in time: both are told. */
export const endUnanswered: FollowStep = {
  name: "expire",
  due: listUnanswered,
  act: async (tx, held, now) => {
    await applyExchangeAction(tx, held, { action: "expire", side: "system" }, now);
    return true;
  },
};

/** What a proposal was about is over: whoever proposed is told. */
export const endOrphans: FollowStep = {
  name: "pass_over",
  due: listOrphans,
  act: async (tx, held, now) => {
    await applyExchangeAction(tx, held, { action: "pass_over", side: "system" }, now);
    return true;
  },
};

type Confirmations = { helperConfirmedAt: Date | null; beneficiaryConfirmedAt: Date | null };

/** Who did not confirm, when it is one of the two. */
function silentSide({ helperConfirmedAt, beneficiaryConfirmedAt }: Confirmations): Party | null {
  if ((helperConfirmedAt === null) === (beneficiaryConfirmedAt === null)) return null;
  return helperConfirmedAt === null ? "helper" : "beneficiary";
}

/** A time was not confirmed: its slot is free for somebody else, and both are told, by day. */
export function releaseUnconfirmed(timeZone: string): FollowStep {
  return {
    name: "release",
    due: dueAmong(listUnconfirmed, (time, now) => isReleaseDue(time, now, timeZone)),
    act: async (tx, held, now) => {
      const times = await listOpenAppointments(tx, { cityId: held.city.id, exchangeId: held.exchange.id });
      const time = times.find(({ state }) => state === "agreed");
      if (!time) return false;
      await applyExchangeAction(tx, held, { action: "release", side: "system", silent: silentSide(time) }, now);
      return true;
    },
  };
}

/** Both were asked what came of their help, and nobody said. */
export const endLostFromView: FollowStep = {
  name: "lapse",
  due: listLostFromView,
  act: async (tx, held, now) => {
    await applyExchangeAction(tx, held, { action: "lapse", side: "system" }, now);
    return true;
  },
};
