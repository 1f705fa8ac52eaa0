import { and, eq } from "drizzle-orm";
import { deskTasks } from "#db/schema/desk.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { invitations } from "#db/schema/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { actFor } from "#lib/server/desk/act-for.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { takeDown, typedRequest } from "#tests/support/desk.ts";
import { propose } from "#tests/support/exchange-flow.ts";
import { insertListing, type TestMember } from "#tests/support/fixtures.ts";
import { area } from "../area.ts";
import { type Base, SECRET } from "../base.ts";
import { hidden, onlyFor, pageFor } from "../people.ts";

const DESK = "app/[locale]/[city]/(staff)/desk";
const PERSON = `${DESK}/people/[id]`;
const PHONE = "03 81 00 00 01";

const atDesk = onlyFor({ desk: "done" });
/** Of no person in particular: the desk of another city does the same for its own. */
const _atAnyDesk = onlyFor({ desk: "done", otherDesk: "done" });
const deskPage = pageFor({ desk: "done" });
const anyDeskPage = pageFor({ desk: "done", otherDesk: "done" });
const place = ({ person }: { person: string }) => ({ person });
const secret = { gives: (said: string) => said.includes(SECRET) };

/** Somebody proposes to help with a request of the person; gives the exchange and its conversation. */
async function offered({ db, a }: Base, listing: string, helper: TestMember) {
  const exchange = await propose(helper, listing, new Date());
  const [row] = await db
    .select({ conversation: exchanges.conversationId })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, a.id), eq(exchanges.id, exchange)));
  return { exchange, conversation: row?.conversation ?? "" };
}

async function prepare(base: Base) {
  const { db, a, agent, owner, helper, resident } = base;
  const now = new Date();
  const { personId: person, listingId: listing } = await takeDown(agent, a, { lastName: SECRET, phone: PHONE });
  const again = { person, phone: PHONE, title: "Porter un carton à la cave" };
  const { listingId: second } = await takeDown(agent, a, again);
  const proposed = await offered(base, listing, helper);
  const agreed = await offered(base, second, resident);
  await actFor(agent, { person, did: "accept" }, now, (member) =>
    actOnExchange(member, { exchange: agreed.exchange, action: "accept", reason: null }, now),
  );
  const day = addDays(localDay(now, a.timeZone).date, 3);
  const time = { exchange: agreed.exchange, date: day, time: "10:00", minutes: 60, place: "Ici", reminder: false };
  await suggestTime(resident, time, now);
  const appointment = (await db.execute<{ id: string }>("select id from appointments"))[0]?.id ?? "";
  const title = { title: "Une course à faire" };
  const request = await insertListing(db, { city: a }, title);
  const offer = await insertListing(db, { city: a, author: { ...owner, id: person } }, { kind: "offer" });
  const [step, desk] = ["near", "desk"] as const;
  const search = { cityId: a.id, requestId: request, state: "open" as const, waves: 1, since: now, startedAt: now };
  await db.insert(dispatches).values({ ...search, step: desk, handedAt: now });
  const invitation = uuidv7();
  const times = { sentAt: now, deadlineAt: new Date(now.getTime() + 86_400_000) };
  const asked = { cityId: a.id, id: invitation, requestId: request, offerId: offer, helperId: person };
  await db.insert(invitations).values({ ...asked, ...times, step, wave: 1, score: 0.6, reasons: [], inputs: {} });
  const task = uuidv7();
  const call = { kind: "call_back" as const, memberId: person, dueAt: now, createdAt: now };
  await db.insert(deskTasks).values({ cityId: a.id, id: task, ...call });
  const both = { proposed: proposed.exchange, agreed: agreed.exchange, conversation: proposed.conversation };
  return { person, listing, ...both, appointment, day, request, invitation, task };
}

export const DESK_WORK = area("The desk", prepare, ({ action, page, route }) => [
  page(`${DESK}/page.tsx`, "See the needs that nobody met", anyDeskPage),
  action(
    `${DESK}/actions.ts`,
    "takeNeedAction",
    "Take charge of a need",
    onlyFor({ desk: "done", otherDesk: "already-taken" }),
    {
      form: ({ request }) => ({ request }),
      tells: true,
    },
  ),
  page(`${DESK}/people/page.tsx`, "Look for people of the desk", pageFor({ desk: "done", otherDesk: "nothing" }), {
    query: () => ({ q: "Jeanne" }),
    gives: (said) => said.includes(SECRET),
    noted: true,
  }),
  page(`${PERSON}/page.tsx`, "Open a person of the desk", deskPage, {
    params: ({ person: id }) => ({ id }),
    ...secret,
  }),
  page(`${DESK}/request/page.tsx`, "Open the form of the telephone", anyDeskPage),
  page(`${DESK}/request/page.tsx`, "Open it for a known person", pageFor({ desk: "done", otherDesk: "nothing" }), {
    query: ({ person: personne }) => ({ personne }),
    ...secret,
  }),
  page(`${DESK}/tasks/page.tsx`, "See who is to be called", pageFor({ desk: "done", otherDesk: "nothing" }), secret),
  route(
    "app/api/[city]/desk-people/route.ts",
    "GET",
    "Ask who is known at a number",
    hidden({ desk: "done", otherDesk: "nothing" }),
    { query: () => ({ phone: PHONE }), ...secret },
  ),
  action(
    `${DESK}/request/actions.ts`,
    "takeRequestAction",
    "Take a request down",
    onlyFor({ desk: "done", otherDesk: "invalid" }),
    {
      form: ({ a }) => typedRequest(a, { phone: "03 81 00 00 02", title: "Faire mes courses du lundi" }),
    },
  ),
  action(
    `${DESK}/request/actions.ts`,
    "takeRequestAction",
    "Take one down of somebody known",
    onlyFor({ desk: "done", otherDesk: "invalid" }),
    {
      form: ({ a, person }) => typedRequest(a, { person, phone: PHONE, title: "Faire mes courses du mardi" }),
      tells: true,
    },
  ),
  action(
    `${DESK}/request/actions.ts`,
    "takeRequestAction",
    "Look somebody up by their number",
    onlyFor({ desk: "done", otherDesk: "nothing" }),
    {
      form: () => ({ lookUp: "1", kind: "request", phone: PHONE }),
      gives: (said) => said.includes(SECRET),
    },
  ),
  action(
    `${DESK}/tasks/actions.ts`,
    "enterResultAction",
    "Enter what came of a call",
    onlyFor({ desk: "done", otherDesk: "already-taken" }),
    {
      form: ({ task }) => ({ task, result: "told", later: "hour", note: "", from: "tasks" }),
      tells: true,
    },
  ),
  action(`${PERSON}/actions.ts`, "changePersonAction", "Correct how a person is reached", atDesk, {
    place,
    form: () => ({ lastName: "Morel", phone: "03 81 00 00 03", deskAddress: "" }),
  }),
  action(`${PERSON}/actions.ts`, "noteCallBackAction", "Promise a call", atDesk, {
    place,
    form: () => ({ later: "hour", note: "" }),
  }),
  action(`${PERSON}/actions.ts`, "mergePersonAction", "Join a person with an account", atDesk, {
    place,
    form: () => ({ email: "neuf@test.example", sure: "on" }),
  }),
  action(`${PERSON}/actions.ts`, "withdrawConsentAction", "Erase who withdraws their consent", atDesk, {
    place,
    form: () => ({ sureErase: "on" }),
  }),
  action(`${PERSON}/act-actions.ts`, "proposeForAction", "Propose help, for the person", atDesk, {
    place,
    form: ({ request: listing }) => ({ key: uuidv7(), listing, message: "" }),
  }),
  action(`${PERSON}/act-actions.ts`, "actForAction", "Accept help, for the person", atDesk, {
    place,
    form: ({ proposed: exchange }) => ({ exchange, action: "accept" }),
  }),
  action(`${PERSON}/act-actions.ts`, "suggestForAction", "Propose a time, for the person", atDesk, {
    place,
    form: ({ agreed: exchange, day: date }) => ({ exchange, date, time: "14:00", minutes: "60", place: "" }),
  }),
  action(`${PERSON}/act-actions.ts`, "agreeForAction", "Agree to a time, for the person", atDesk, {
    place,
    form: ({ agreed: exchange, appointment }) => ({ exchange, appointment }),
  }),
  action(`${PERSON}/act-actions.ts`, "notDoneForAction", "Say that a help did not take place, for the person", atDesk, {
    place,
    form: ({ agreed: exchange }) => ({ exchange, answer: "stop" }),
  }),
  action(`${PERSON}/act-actions.ts`, "writeForAction", "Write, for the person", atDesk, {
    place,
    form: ({ conversation }) => ({ conversation, key: uuidv7(), message: "Bonjour" }),
    call: (at, form, { proposed }) => [at, proposed, { status: "idle" }, form],
  }),
  action(`${PERSON}/act-actions.ts`, "shareForAction", "Share a telephone number, for the person", atDesk, {
    place,
    form: ({ agreed: exchange }) => ({ exchange, sharePhone: "on" }),
  }),
  action(`${PERSON}/act-actions.ts`, "answerForAction", "Answer what is asked, for the person", atDesk, {
    place,
    form: ({ invitation }) => ({ invitation, answer: "can" }),
  }),
  action(`${PERSON}/act-actions.ts`, "endListingForAction", "End a listing, for the person", atDesk, {
    place,
    form: ({ listing }) => ({ listing, action: "close" }),
  }),
  action(
    `${PERSON}/act-actions.ts`,
    "endListingForAction",
    "End a listing of somebody who is no person of the desk",
    onlyFor({}),
    {
      place: ({ owner }) => ({ person: owner.id }),
      form: ({ request: listing }) => ({ listing, action: "close" }),
    },
  ),
]);
