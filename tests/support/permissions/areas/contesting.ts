import { insertNotice, linkToDecision, linkToNotice } from "#tests/support/appeals.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { judgedCase, openCaseFor, TEST_WORDS } from "#tests/support/moderation.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { forEverybody, hidden } from "../people.ts";

const PUBLIC = "app/[locale]/[city]/(public)";
const body = "Je conteste.";
/** Of whoever holds the link, at the address of its city. Who is suspended may contest, above all. */
const byLink = forEverybody({ others: "not-found" });
const linked = forEverybody({ others: "nothing" });

export const CONTESTING = area(
  "Notices, decisions and appeals",
  async ({ db, a, owner, moderator, resident }) => {
    const now = new Date();
    const shown = await insertListing(db, { city: a }, { title: "Une annonce ouverte" });
    const { caseId, decisionId: decision } = await judgedCase(db, owner, { decision: { decidedBy: moderator.id } });
    const times = { createdAt: now, closedAt: now };
    const about = { subject: "member" as const, reportedId: resident.id, note: SECRET };
    const notice = await insertNotice(db, a, { caseId, ...about, ...times });
    const own = await insertNotice(db, a, {
      ...about,
      ...times,
      caseId,
      reporterId: owner.id,
      notifierEmail: null,
      notifierName: null,
    });
    const open = await openCaseFor(db, resident);
    const waiting = { caseId: open, createdAt: now, closedAt: null, closedBy: null, answer: null } as const;
    const fresh = await insertNotice(db, a, { ...about, ...waiting });
    const links = {
      decisionLink: linkToDecision(a, decision),
      noticeLink: linkToNotice(a, notice),
      freshLink: linkToNotice(a, fresh),
    };
    return { shown, decision, notice, own, ...links };
  },
  ({ action, page }) => [
    page(
      `${PUBLIC}/notice/page.tsx`,
      "Open the form that reports a listing",
      forEverybody({ others: "nothing", owner: "nothing" }),
      {
        query: ({ shown: annonce }) => ({ annonce }),
        gives: (said) => said.includes("Une annonce ouverte"),
      },
    ),
    action(
      `${PUBLIC}/notice/status/actions.ts`,
      "confirmNoticeAction",
      "Say that a notice is one’s own, by its link",
      byLink,
      { form: ({ freshLink: link }) => ({ link }) },
    ),
    page(`${PUBLIC}/notice/status/page.tsx`, "Follow a notice by its link", linked, {
      query: ({ noticeLink: lien }) => ({ lien }),
      gives: (said) => said.includes(SECRET),
    }),
    page(
      `${PUBLIC}/notice/status/page.tsx`,
      "Follow one’s own notice",
      hidden({ owner: "done", suspended: "done", visitor: "sign-in" }, "nothing"),
      { query: ({ own: signalement }) => ({ signalement }), gives: (said) => said.includes(SECRET) },
    ),
    action(
      `${PUBLIC}/_contest/actions.ts`,
      "contestNoticeAction",
      "Contest the answer to a notice, by its link",
      byLink,
      { form: ({ noticeLink: link, notice: about }) => ({ link, about, body }) },
    ),
    action(
      `${PUBLIC}/_contest/actions.ts`,
      "contestNoticeAction",
      "Contest the answer to one’s own notice",
      hidden({ owner: "done", suspended: "done" }, "not-found"),
      { form: ({ own: about }) => ({ about, body }) },
    ),
    page(`${PUBLIC}/decision/page.tsx`, "Read a decision by its link", linked, {
      query: ({ decisionLink: lien }) => ({ lien }),
      gives: (said) => said.includes(TEST_WORDS.why),
    }),
    page(
      `${PUBLIC}/decision/page.tsx`,
      "Read a decision about oneself",
      hidden({ owner: "done", suspended: "done", visitor: "sign-in" }, "nothing"),
      { query: ({ decision }) => ({ decision }), gives: (said) => said.includes(TEST_WORDS.why) },
    ),
    action(`${PUBLIC}/_contest/actions.ts`, "contestDecisionAction", "Contest a decision, by its link", byLink, {
      form: ({ decisionLink: link, decision: about }) => ({ link, about, body }),
    }),
    action(
      `${PUBLIC}/_contest/actions.ts`,
      "contestDecisionAction",
      "Contest a decision about oneself",
      hidden({ owner: "done", suspended: "done" }, "not-found"),
      { form: ({ decision: about }) => ({ about, body }) },
    ),
  ],
);
