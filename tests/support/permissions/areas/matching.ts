import { dispatches } from "#db/schema/dispatches.ts";
import { invitations } from "#db/schema/invitations.ts";
import { matches } from "#db/schema/matches.ts";
import { uuidv7 } from "#db/uuid.ts";
import { signInvitationLink } from "#lib/server/invitations/invitation-link-signature.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { forEverybody, hidden, onlyFor, ownPage } from "../people.ts";

const FOR_YOU = "app/[locale]/[city]/(member)/for-you";
const INVITATION = "app/[locale]/[city]/(public)/invitation";
const DAY_MS = 86_400_000;

export const MATCHING = area(
  "What is proposed to one",
  async ({ db, a, owner, helper, resident }) => {
    const title = `${SECRET} à porter`;
    const offer = await insertListing(db, { city: a }, { kind: "offer", title });
    const request = await insertListing(db, { city: a, author: helper }, { title: "Une course à faire" });
    const declined = await insertListing(db, { city: a, author: resident }, { title: "Une autre course" });
    const pair = { cityId: a.id, offerId: offer, score: 0.6, reasons: [], inputs: {} };
    await db.insert(matches).values([
      { ...pair, requestId: request },
      { ...pair, requestId: declined, declinedAt: new Date() },
    ]);
    const now = new Date();
    const search = { state: "open" as const, step: "near" as const, waves: 1, since: now, startedAt: now };
    await db.insert(dispatches).values({ cityId: a.id, requestId: request, ...search });
    const invitation = uuidv7();
    const times = { sentAt: new Date(), deadlineAt: new Date(Date.now() + DAY_MS) };
    const asked = { ...pair, id: invitation, requestId: request, helperId: owner.id, step: "near" as const, wave: 1 };
    await db.insert(invitations).values({ ...asked, ...times });
    const about = { cityId: a.id, invitationId: invitation, answer: "can" as const };
    const link = signInvitationLink({ ...about, expiresAt: times.deadlineAt });
    return { offer, request, declined, invitation, link };
  },
  ({ action, page }) => [
    page(`${FOR_YOU}/page.tsx`, "See what is proposed to one", ownPage(), {
      gives: (said) => said.includes("Une course à faire"),
    }),
    action(
      `${FOR_YOU}/actions.ts`,
      "declineAction",
      "Say that a request is not for one",
      hidden({ owner: "done" }, "nothing"),
      {
        form: ({ request }) => ({ request }),
        call: (place, form) => [place, form],
      },
    ),
    action(`${FOR_YOU}/actions.ts`, "undeclineAction", "Take that back", hidden({ owner: "done" }, "nothing"), {
      form: ({ declined: request }) => ({ request }),
      call: (place, form) => [place, form],
    }),
    action(`${FOR_YOU}/actions.ts`, "answerAction", "Answer what one is asked for", onlyFor({ owner: "done" }), {
      form: ({ invitation }) => ({ invitation, answer: "can" }),
    }),
    action(
      `${INVITATION}/actions.ts`,
      "answerInvitationAction",
      "Answer by the link of a mail",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      {
        form: ({ link }) => ({ link }),
      },
    ),
    page(
      `${INVITATION}/page.tsx`,
      "Open the link of a mail that asks for help",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      {
        query: ({ link: lien }) => ({ lien }),
        gives: (said, { link }) => said.includes(link),
      },
    ),
  ],
);
