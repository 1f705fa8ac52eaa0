import "server-only";
import { database } from "#db/client.ts";
import { findAgentId } from "#db/queries/desk.ts";
import { findMember } from "#db/queries/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import type { DeskRequest } from "#lib/desk/desk-request.schema.ts";
import type { Member } from "#lib/identity/member.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { actFor } from "../desk/act-for.ts";
import { noteCallBack } from "../desk/note-call-back.ts";
import { takeRequest } from "../desk/take-request.ts";
import { actOnExchange } from "../exchanges/act-on-exchange.ts";
import { proposeExchange } from "../exchanges/propose-exchange.ts";
import { suggestTime } from "../exchanges/suggest-time.ts";
import { loadHelpersFor } from "../matching/load-helpers-for.ts";

const HOUR_MS = 3_600_000;

type Caller = { firstName: string; lastName: string; phone: string; quartier: string };
type Wanted = Pick<DeskRequest["answers"], "category" | "title" | "body">;

/** Numbers that the French plan of numbering keeps for fiction. */
const CALLERS = {
  jeanne: { firstName: "Jeanne", lastName: "Morel", phone: "03 53 01 00 11", quartier: "planoise-chateaufarine" },
  andre: { firstName: "André", lastName: "Vuillemin", phone: "03 53 01 00 24", quartier: "butte-grette" },
  fatima: { firstName: "Fatima", lastName: "Haddad", phone: "03 53 01 00 37", quartier: "palente-orchamps-saragosse" },
} as const satisfies Record<string, Caller>;

const WANTED = {
  jeanne: { category: "shopping", title: "M’aider à faire mes courses du samedi", body: "Je marche avec une canne." },
  andre: { category: "repair", title: "Changer une ampoule au plafond", body: "J’ai l’ampoule et l’escabeau." },
  fatima: { category: "admin_help", title: "Remplir un dossier de la caisse de retraite", body: "" },
} as const satisfies Record<keyof typeof CALLERS, Wanted>;

/** Takes down the request of a caller, as the agent of the example did some hours ago. */
function takeDown(agent: Member, who: keyof typeof CALLERS, at: Date) {
  const { phone, quartier, firstName, lastName } = CALLERS[who];
  const answers = {
    ...WANTED[who],
    beneficiary: "self" as const,
    peopleWanted: 1,
    urgency: "flexible" as const,
    neededOn: null,
    neededPart: null,
    availability: 0,
    remote: false,
    equipment: [],
    languages: [],
  };
  const caller = { phone, added: { firstName, lastName, consent: "oral" as const }, isOther: false };
  const where = { place: null, quartier, proposed: false };
  return takeRequest(agent, { kind: "request", key: uuidv7(), caller, where, address: "", answers }, at);
}

type Taken = Awaited<ReturnType<typeof takeRequest>>;

/** Whoever fits a request best proposes their help; null when the example has nobody for it. */
async function beHelped(city: City, { personId, listingId }: Taken, at: Date) {
  const found = await loadHelpersFor(database(), { cityId: city.id, listingId, authorId: personId, now: at });
  const best = found.helpers[0] ?? found.wider[0];
  const helper = best && (await findMember(database(), { cityId: city.id, offerId: best.offerId }));
  if (!helper) return null;
  const message = "Bonjour, je peux vous aider sans problème.";
  const { exchangeId } = await proposeExchange(helper, { key: uuidv7(), listing: listingId, with: null, message }, at);
  return { helper, exchangeId };
}

/** Fatima's help is agreed, and a time is proposed. Where the helper has given all of their week, as on a Monday, it waits. */
async function agree(
  city: City,
  agent: Member,
  personId: string,
  { helper, exchangeId: exchange }: { helper: Member; exchangeId: string },
  now: Date,
): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const act = { exchange, action: "accept" as const, reason: null };
  try {
    await actFor(agent, { person: personId, did: "accept" }, ago(20), (member) => actOnExchange(member, act, ago(20)));
  } catch (error) {
    if (error instanceof Refusal && error.code === "offer-full") return;
    throw error;
  }
  const date = addDays(localDay(now, city.timeZone).date, 2);
  const time = { exchange, date, time: "14:30", minutes: 60, place: "Chez elle", reminder: false };
  await suggestTime(helper, time, ago(3));
}

/**
 * Three people without e-mail, for whom the agent of the example acts: one who was just taken down and is to be called back,
 * one who has a proposal to hear of, one whose help is agreed. All by the commands of the desk.
 */
export async function replayDesk(city: City, now: Date): Promise<void> {
  const agentId = await findAgentId(database(), city.id);
  const agent = agentId && (await findMember(database(), { cityId: city.id, memberId: agentId }));
  if (!agent) return;
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const fatima = await takeDown(agent, "fatima", ago(30));
  const helped = await beHelped(city, fatima, ago(26));
  if (helped) await agree(city, agent, fatima.personId, helped, now);
  const andre = await takeDown(agent, "andre", ago(6));
  await beHelped(city, andre, ago(2));
  const jeanne = await takeDown(agent, "jeanne", ago(1));
  const note = "Préfère être appelée le matin.";
  await noteCallBack(agent, { person: jeanne.personId, later: "hour", note }, ago(1));
}
