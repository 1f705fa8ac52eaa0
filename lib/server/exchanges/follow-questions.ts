import "server-only";
import type { Db } from "#db/client.ts";
import { listToFollowUp, listToReconfirm, listToRemind, markExchangeAsked } from "#db/queries/aftercare.ts";
import { type Appointment, listOpenAppointments, markReminded, markTimeAsked } from "#db/queries/appointments.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { isReconfirmDue } from "#lib/exchanges/aftercare-times.ts";
import { memberOf, otherParty, PARTIES } from "#lib/exchanges/party.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { dueAmong, type FollowStep } from "./follow-step.ts";
import type { HeldExchange } from "./hold-exchange.ts";
import { tellParty } from "./tell-party.ts";
import { writeFollowUp } from "./write-follow-up.ts";

async function agreedTime(tx: Db, { city, exchange }: HeldExchange): Promise<Appointment | null> {
  const times = await listOpenAppointments(tx, { cityId: city.id, exchangeId: exchange.id });
  return times.find(({ state }) => state === "agreed") ?? null;
}

/** "Toujours d'accord ?", on the day before: to who has not confirmed by themselves. */
export function askAgain(timeZone: string): FollowStep {
  return {
    name: "reconfirm",
    due: dueAmong(listToReconfirm, (time, now) => isReconfirmDue(time, now, timeZone)),
    act: async (tx, held, now) => {
      const time = await agreedTime(tx, held);
      if (!time) return false;
      await markTimeAsked(tx, { cityId: held.city.id, id: time.id, now });
      for (const party of PARTIES) {
        if (time[`${party}ConfirmedAt`] === null)
          await writeFollowUp(tx, held, party, { kind: "time-reconfirm", time }, now);
      }
      return true;
    },
  };
}

/** Two hours before, to who wished it: at any hour, since they chose it. */
export const remind: FollowStep = {
  name: "remind",
  due: listToRemind,
  act: async (tx, held, now) => {
    const time = await agreedTime(tx, held);
    if (!time) return false;
    const { city, exchange } = held;
    const cityId = city.id;
    await markReminded(tx, { cityId, id: time.id, now });
    const title = exchange.conversationId ? await getTitle(tx, { cityId, id: exchange.conversationId }) : "";
    for (const party of PARTIES.filter((one) => time[`${one}WantsReminder`])) {
      const people = { toId: memberOf(exchange, party), fromId: memberOf(exchange, otherParty(party)) };
      const about = { cityId, exchangeId: exchange.id, title, startsAt: time.startsAt };
      await tellParty(tx, { ...about, ...people, news: "soon" }, now);
    }
    return true;
  },
};

/** "C'est fait ?", to both. */
export function askWhatCame(timeZone: string): FollowStep {
  return {
    name: "follow-up",
    due: (db, due) => listToFollowUp(db, { ...due, week: weekOf(due.now, timeZone) }),
    act: async (tx, held, now) => {
      const { city, exchange } = held;
      const time = await agreedTime(tx, held);
      await markExchangeAsked(tx, { cityId: city.id, id: exchange.id, now });
      for (const party of PARTIES) await writeFollowUp(tx, held, party, { kind: "how-did-it-go", time }, now);
      return true;
    },
  };
}
