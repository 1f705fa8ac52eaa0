import { callRecipients, calls } from "#db/schema/calls.ts";
import { cityNews } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { callLinkEnd } from "#lib/calls/call-link.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { signCallLink } from "#lib/server/calls/call-link-signature.ts";
import { insertMessage } from "#tests/support/bounces.ts";
import { callOf } from "#tests/support/calls.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { area } from "../area.ts";
import { type Base, SECRET } from "../base.ts";
import { forEverybody, hidden, onlyFor, pageFor } from "../people.ts";

const STAFF = "app/[locale]/[city]/(staff)";
const CALL = "app/[locale]/[city]/(public)/call";
const API = "app/api/[city]";

const today = ({ a }: Base) => localDay(new Date(), a.timeZone).date;
const atDesk = onlyFor({ desk: "done" });
const deskPage = pageFor({ desk: "done", otherDesk: "done" });
const ownDesk = pageFor({ desk: "done", otherDesk: "nothing" });
const adminPage = pageFor({ admin: "done", otherAdmin: "done" });
const secret = { gives: (said: string) => said.includes(SECRET) };

function callForm(base: Base) {
  const { proches: _, voisins: __, annonce: ___, accord: ____, ...call } = callOf(base.a, 1);
  const days = { debut: today(base), fin: addDays(today(base), 7) };
  return { ...call, ...days, annonce: "1", accord: "1", proches: "on", key: uuidv7() };
}
const newsForm = (base: Base) => ({
  ...{ newsTitle: "Le marché", newsText: "Il change de place.", newsLink: "" },
  ...{ startsOn: "", endsOn: addDays(today(base), 7) },
});

export const CITY_WORK = area(
  "What the city launches and sends",
  async (base) => {
    const { db, a, owner, helper, agent } = base;
    const now = new Date();
    await insertListing(db, { city: a, author: helper }, { kind: "offer" });
    const paused = await insertListing(
      db,
      { city: a },
      { kind: "offer", status: "paused", title: `${SECRET} courses` },
    );
    const [call, stopped] = [uuidv7(), uuidv7()];
    const days = { startsOn: today(base), endsOn: addDays(today(base), 10) };
    const said = {
      category: "shopping" as const,
      quartierIds: [a.quartiers[0].id],
      title: `${SECRET} bras`,
      body: "Venez.",
    };
    const sent = { cityId: a.id, ...days, ...said, authorId: agent.id, sentAt: now };
    await db.insert(calls).values([
      { ...sent, id: call },
      { ...sent, id: stopped },
    ]);
    const asked = { cityId: a.id, memberId: owner.id, askedAt: now };
    const yes = { answer: "yes" as const, answeredAt: now };
    await db.insert(callRecipients).values([
      { ...asked, callId: call, ...yes },
      { ...asked, callId: stopped },
    ]);
    const link = { cityId: a.id, memberId: owner.id, expiresAt: callLinkEnd(now) };
    const news = uuidv7();
    const told = {
      title: SECRET,
      summary: "Il change.",
      createdBy: agent.id,
      publishedAt: now,
      endsOn: addDays(today(base), 5),
    };
    const withdrawn = uuidv7();
    await db.insert(cityNews).values([
      { cityId: a.id, id: news, ...told },
      { cityId: a.id, id: withdrawn, ...told, withdrawnAt: now },
    ]);
    const message = await insertMessage(db, owner, { state: "failed", payload: { title: SECRET } });
    const links = {
      yesLink: signCallLink({ ...link, callId: call }),
      openLink: signCallLink({ ...link, callId: stopped }),
    };
    return { paused, call, stopped, ...links, news, withdrawn, message };
  },
  ({ action, page, route }) => [
    page(`${STAFF}/calls/page.tsx`, "See the calls for volunteers", ownDesk, secret),
    page(`${STAFF}/calls/new/page.tsx`, "Write a call", deskPage),
    page(`${STAFF}/calls/[id]/page.tsx`, "See what came of a call", pageFor({ desk: "done" }), {
      params: ({ call: id }) => ({ id }),
      ...secret,
    }),
    action(
      `${STAFF}/calls/actions.ts`,
      "sendCallAction",
      "Send a call",
      onlyFor({ desk: "done", otherDesk: "invalid" }),
      { form: callForm },
    ),
    action(`${STAFF}/calls/actions.ts`, "stopCallAction", "Stop a call", atDesk, { form: ({ call }) => ({ call }) }),
    action(
      `${CALL}/actions.ts`,
      "answerOwnCallAction",
      "Answer a call by which one was asked",
      onlyFor({ owner: "done" }),
      { form: ({ stopped: call }) => ({ call, answer: "yes" }) },
    ),
    action(
      `${CALL}/actions.ts`,
      "answerCallAction",
      "Answer a call by the link of its mail",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      { form: ({ openLink: link }) => ({ link, answer: "yes" }) },
    ),
    action(
      `${CALL}/actions.ts`,
      "resumeForCallAction",
      "Put one’s offer back for a call",
      onlyFor({ owner: "done" }, "transition-not-allowed"),
      { form: ({ call, paused: offer }) => ({ call, offer }) },
    ),
    action(
      `${CALL}/actions.ts`,
      "resumeByLinkAction",
      "Put an offer back by the link of a call",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      { form: ({ yesLink: link, paused: offer }) => ({ link, offer }) },
    ),
    page(`${CALL}/page.tsx`, "Open the link of a call", forEverybody({ others: "nothing", suspended: "nothing" }), {
      query: ({ openLink: lien }) => ({ lien }),
      ...secret,
    }),
    page(`${CALL}/page.tsx`, "Open a call by which one was asked", pageFor({ owner: "done" }, "nothing"), {
      query: ({ call: appel }) => ({ appel }),
      ...secret,
    }),
    page(`${STAFF}/posters/page.tsx`, "See the posters of the city", ownDesk, {
      query: () => ({ quoi: "appel" }),
      ...secret,
    }),
    page(`${STAFF}/posters/sheet/page.tsx`, "Print a sheet of posters", deskPage),
    page(`${STAFF}/posters/call/[id]/page.tsx`, "Print the poster of a call", pageFor({ desk: "done" }), {
      params: ({ call: id }) => ({ id }),
      ...secret,
    }),
    page(`${STAFF}/desk/news/page.tsx`, "See the news of the city", ownDesk, secret),
    action(`${STAFF}/desk/news/actions.ts`, "addNewsAction", "Add news", onlyFor({ desk: "done", otherDesk: "done" }), {
      form: (w) => ({ ...newsForm(w), key: uuidv7() }),
    }),
    action(`${STAFF}/desk/news/actions.ts`, "editNewsAction", "Change news", atDesk, {
      form: (w) => ({ ...newsForm(w), id: w.news }),
    }),
    action(`${STAFF}/desk/news/actions.ts`, "withdrawNewsAction", "Withdraw news", atDesk, {
      form: ({ news: id }) => ({ id }),
    }),
    action(`${STAFF}/desk/news/actions.ts`, "restoreNewsAction", "Bring news back", atDesk, {
      form: ({ withdrawn: id }) => ({ id }),
    }),
    page(`${STAFF}/desk/mail/page.tsx`, "See which messages failed", adminPage),
    action(
      `${STAFF}/desk/mail/actions.ts`,
      "settleMessageAction",
      "Send a failed message again",
      onlyFor({ admin: "done", otherAdmin: "changed-meanwhile" }),
      { form: ({ message }) => ({ message, how: "resend" }), tells: true },
    ),
    action(
      `${STAFF}/desk/mail/actions.ts`,
      "resendRecentAction",
      "Send again what failed today",
      onlyFor({ admin: "done", otherAdmin: "changed-meanwhile" }),
    ),
    page(`${STAFF}/desk/templates/page.tsx`, "See the mails that the service writes", adminPage),
    route(`${API}/mail-preview/route.ts`, "GET", "Fetch a sample mail", hidden({ admin: "done", otherAdmin: "done" })),
    page(`${STAFF}/desk/why/page.tsx`, "Ask why two listings were not matched", adminPage),
    page(`${STAFF}/dashboard/page.tsx`, "See the dashboard", deskPage),
    page(`${STAFF}/dashboard/listings/page.tsx`, "See the listings behind a figure", deskPage, {
      query: () => ({ quoi: "requests" }),
    }),
    route(
      `${API}/dashboard/[picture]/route.ts`,
      "GET",
      "Fetch a picture of the dashboard",
      hidden({ desk: "done", otherDesk: "done" }),
      { params: () => ({ picture: "map.svg" }) },
    ),
    route(
      `${API}/dashboard/urgent/route.ts`,
      "GET",
      "Follow the urgent needs",
      hidden({ desk: "done", otherDesk: "done" }),
    ),
    route(`${API}/figures/export/route.ts`, "GET", "Export figures", hidden({ desk: "done", otherDesk: "done" })),
  ],
);
