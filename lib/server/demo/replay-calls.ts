import "server-only";
import type { Db } from "#db/client.ts";
import { type CalledQuartier, listCurrentQuartiers } from "#db/queries/call-candidates.ts";
import { findAgentId } from "#db/queries/desk.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import {
  answerAsCalled,
  type HelpedRequest,
  insertDemoHelp,
  listCalled,
  listHelpedRequests,
  settleCallMessages,
} from "#db/seed/demo-calls.ts";
import type { CallInput } from "#lib/calls/call.schema.ts";
import type { Template } from "#lib/calls/call-query.ts";
import { callTemplate } from "#lib/calls/call-template.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { endCalls } from "../calls/end-calls.ts";
import { findReach } from "../calls/find-reach.ts";
import { launchCall } from "../calls/launch-call.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** When the past call was sent, how long it ran, and when those helps were done that followed it. */
const PAST = { days: 40, runs: 14, helpedAfter: [5, 9, 13, 17] } as const;
const OPEN = { hours: 3, runs: 14, category: "digital_help" as const };
/** Of five people who were asked, so many answer so. */
const IN_FIVE = { yes: 1, no: 1 } as const;

const ago = (now: Date, ms: number) => new Date(now.getTime() - ms);

type Called = { category: CategoryKey; quartiers: readonly CalledQuartier[]; template: Template; runs: number };

function inputOf(city: City, { category, quartiers, template, runs }: Called, at: Date): CallInput {
  const { date } = localDay(at, city.timeZone);
  const names = quartiers.map(({ shortName }) => shortName);
  const { title, body } = callTemplate("fr", template, { category, quartiers: names, city: city.name });
  const slugs = quartiers.map(({ slug }) => slug);
  return {
    categorie: category,
    quartier: slugs,
    debut: date,
    fin: addDays(date, runs),
    titre: title,
    texte: body,
    proches: true,
    voisins: true,
  };
}

/** The agent of the example sends a call at a moment; its id and whom it asked, or null when it would have reached nobody. */
async function send(
  tx: Db,
  city: City,
  called: Called,
  at: Date,
): Promise<{ callId: string; people: string[] } | null> {
  const authorId = await findAgentId(tx, city.id);
  if (!authorId) return null;
  const { category, quartiers } = called;
  const audience = { category, quartierIds: quartiers.map(({ id }) => id), close: true, neighbours: true };
  const current = await listCurrentQuartiers(tx, city.id);
  const { ask: memberIds } = await findReach(tx, { city, authorId, audience }, current, at);
  if (memberIds.length === 0) return null;
  const callId = await launchCall(tx, { city, authorId, input: inputOf(city, called, at), quartiers, memberIds }, at);
  return { callId, people: await listCalled(tx, { cityId: city.id, callId }) };
}

const everyFifth = (people: readonly string[], from: number, count: number) =>
  people.filter((_, at) => at % 5 >= from && at % 5 < from + count);

/** The category in which most of the example's past requests found help, with these requests. */
function bestHelped(requests: readonly HelpedRequest[]): HelpedRequest[] {
  const groups = Map.groupBy(requests, ({ category }) => category);
  return [...groups.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** A call of some weeks ago with what came of it: some said yes, some no, and some helped. To be told before all else that is replayed. */
export async function replayPastCall(tx: Db, city: City, now: Date): Promise<void> {
  const cityId = city.id;
  const requests = bestHelped(await listHelpedRequests(tx, cityId));
  const [first] = requests;
  if (!first) return;
  const where = new Set(requests.map(({ quartierId }) => quartierId));
  const quartiers = (await listCurrentQuartiers(tx, cityId)).filter(({ id }) => where.has(id));
  const at = ago(now, PAST.days * DAY_MS);
  const sent = await send(tx, city, { category: first.category, quartiers, template: "first", runs: PAST.runs }, at);
  if (!sent) return;
  const { callId, people } = sent;
  const yes = everyFifth(people, 0, IN_FIVE.yes);
  const no = everyFifth(people, IN_FIVE.yes, IN_FIVE.no);
  await answerAsCalled(tx, { cityId, callId, memberIds: yes, answer: "yes", at: new Date(at.getTime() + HOUR_MS) });
  await answerAsCalled(tx, { cityId, callId, memberIds: no, answer: "no", at: new Date(at.getTime() + 5 * HOUR_MS) });
  await settleCallMessages(tx, { cityId, callId, readBy: people, emails: [], at: new Date(at.getTime() + DAY_MS) });
  for (const [index, request] of requests.slice(0, PAST.helpedAfter.length).entries()) {
    const helperId = yes.filter((id) => id !== request.authorId)[index % Math.max(1, yes.length - 1)];
    const endedAt = new Date(at.getTime() + (PAST.helpedAfter[index] ?? 5) * DAY_MS);
    if (helperId) await insertDemoHelp(tx, { cityId, helperId, request, endedAt });
  }
  await endCalls(tx, now);
}

/** A call of this morning, which some have answered; only the demo accounts are written to, and leave the answer to who plays them. */
export async function replayOpenCall(tx: Db, city: City, now: Date): Promise<void> {
  const cityId = city.id;
  const places = new Set<string>(
    DEMO_ACCOUNTS.filter(({ role }) => role === "resident").map(({ quartier }) => quartier),
  );
  const quartiers = (await listCurrentQuartiers(tx, cityId)).filter(({ slug }) => places.has(slug));
  const at = ago(now, OPEN.hours * HOUR_MS);
  const sent = await send(tx, city, { category: OPEN.category, quartiers, template: "first", runs: OPEN.runs }, at);
  if (!sent) return;
  const { callId } = sent;
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  const others = await listCalled(tx, { cityId, callId, except: emails });
  const yes = everyFifth(others, 0, IN_FIVE.yes);
  await answerAsCalled(tx, { cityId, callId, memberIds: yes, answer: "yes", at: ago(now, HOUR_MS) });
  await settleCallMessages(tx, { cityId, callId, readBy: yes, emails, at: ago(now, HOUR_MS) });
}
