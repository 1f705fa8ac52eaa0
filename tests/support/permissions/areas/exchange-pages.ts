import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { signFollowUpLink } from "#lib/server/exchanges/follow-up-link-signature.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { startTalk, write } from "#tests/support/conversations.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { area } from "../area.ts";
import { type Base, SECRET } from "../base.ts";
import { forEverybody, hidden, ownPage, pageFor } from "../people.ts";

const MINE = "app/[locale]/[city]/(member)/my-exchanges";
const DAY_MS = 86_400_000;

const both = pageFor({ owner: "done", helper: "done" });
const accept = ({ owner }: Base, exchange: string) =>
  actOnExchange(owner, { exchange, action: "accept", reason: null }, new Date());

async function prepare(base: Base) {
  const { db, a, owner } = base;
  const talk = await startTalk(db, a, new Date(Date.now() - 2 * DAY_MS));
  await write(db, talk, owner, SECRET);
  const { exchange } = talk;
  await accept(base, exchange);
  const { exchange: done } = await startTalk(db, a, new Date(Date.now() - 2 * DAY_MS));
  await accept(base, done);
  await sayDone(owner, { exchange: done, body: "" }, new Date());
  const request = await insertListing(db, { city: a }, { title: "Une course à faire" });
  const about = { kind: "done" as const, cityId: a.id, exchangeId: exchange, appointmentId: null, memberId: owner.id };
  const link = signFollowUpLink({ ...about, expiresAt: new Date(Date.now() + DAY_MS) });
  return { exchange, done, request, link };
}

export const EXCHANGE_PAGES = area("Pages of an exchange", prepare, ({ page, route }) => [
  page(`${MINE}/page.tsx`, "See one’s exchanges", ownPage({ owner: "done", helper: "done" }), {
    gives: (said, { exchange }) => said.includes(exchange),
  }),
  page(`${MINE}/[id]/page.tsx`, "Open an exchange and its conversation", both, {
    params: ({ exchange: id }) => ({ id }),
    gives: (said) => said.includes(SECRET),
  }),
  page(`${MINE}/[id]/trouble/page.tsx`, "Be helped with a trouble", both, { params: ({ exchange: id }) => ({ id }) }),
  page(`${MINE}/[id]/leave/page.tsx`, "Be asked whether to leave a conversation", both, {
    params: ({ exchange: id }) => ({ id }),
  }),
  page(`${MINE}/[id]/report/page.tsx`, "Open the form that reports the other one", both, {
    params: ({ exchange: id }) => ({ id }),
  }),
  page(`${MINE}/[id]/thanks/page.tsx`, "Open the form of thanks", both, { params: ({ done: id }) => ({ id }) }),
  page(
    `${MINE}/new/page.tsx`,
    "Open the form that proposes help",
    ownPage({ helper: "done", resident: "done", staff: "done" }),
    {
      query: ({ request: annonce }) => ({ annonce }),
      gives: (said) => said.includes("Une course à faire"),
      tells: true,
    },
  ),
  page(
    "app/[locale]/[city]/(public)/follow-up/page.tsx",
    "Open the link that asks whether it took place",
    forEverybody({ others: "nothing", suspended: "nothing" }),
    {
      query: ({ link: lien }) => ({ lien }),
      gives: (said, { link }) => said.includes(link),
    },
  ),
  route(
    "app/api/[city]/conversations/[id]/events/route.ts",
    "HEAD",
    "Ask for the head of a conversation",
    hidden({}, "405"),
  ),
]);
