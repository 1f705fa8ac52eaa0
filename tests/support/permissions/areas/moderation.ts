import { appeals, blindReviews, strikes } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { insertNoticeOn } from "#tests/support/judging.ts";
import { judgedCase, openCaseFor } from "#tests/support/moderation.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { hangPhoto } from "../hung-photo.ts";
import { hidden, onlyFor, pageFor } from "../people.ts";

const QUEUE = "app/[locale]/[city]/(moderation)/moderation";
const API = "app/api/[city]/moderation";
const HOUR_MS = 3_600_000;

const REMOVE = { ...{ action: "remove", clause: "free", ground: "terms" }, facts: "L’annonce fixe un tarif." };
/** The moderator works on the case: to the administrator it is somebody else's for now. */
const worksOnIt = onlyFor({ moderator: "done", admin: "changed-meanwhile" });
const inQueue = { moderation: "done", otherModeration: "done" } as const;
const rules = onlyFor({ admin: "done", otherAdmin: "done" });
const judges = onlyFor({ moderation: "done" });
/** What the list of the queue does not say of a case. */
const BODY = "Deux sacs de la boulangerie.";

export const MODERATION = area(
  "Moderation",
  async (base) => {
    const { db, a, owner, resident, moderator, admin } = base;
    const now = new Date();
    const later = new Date(now.getTime() + HOUR_MS);
    const listing = (title: string) => insertListing(db, { city: a }, { title, body: BODY, status: "pending" });
    const claim = { claimedBy: moderator.id, claimedUntil: later };
    const listingId = await listing(`${SECRET} à lire`);
    const held = await openCaseFor(db, owner, { listingId, ...claim });
    const photoOf = await insertListing(db, { city: a }, { title: "Un vélo à réparer", category: "repair" });
    const { photo, photoKey } = await hangPhoto(base, photoOf);
    const free = await openCaseFor(db, owner, { listingId: photoOf, photoId: photo, subject: "photo" });
    const about = { cityId: a.id, caseId: held, reportedId: owner.id, reporterId: resident.id, createdAt: now };
    const report = await insertNoticeOn(db, about, { note: SECRET });
    const pending = { decidedBy: moderator.id, state: "pending" as const, appliesAt: later, appliedAt: null };
    const undone = await judgedCase(db, resident, {
      decision: pending,
      case: { state: "decided", closedAt: null },
    });
    const contested = await judgedCase(db, owner, { decision: { decidedBy: admin.id } });
    const appeal = uuidv7();
    const by = { appellant: "author" as const, firstDeciderId: admin.id, body: "C’était l’essence." };
    await db
      .insert(appeals)
      .values({ cityId: a.id, id: appeal, decisionId: contested.decisionId, ...by, createdAt: now });
    const ofAppeal = { origin: "appeal" as const, appealId: appeal, excludedId: admin.id, subject: "member" as const };
    const appealCase = await openCaseFor(db, owner, { ...ofAppeal, ...claim });
    const review = uuidv7();
    const second = { decisionId: contested.decisionId, firstDeciderId: admin.id, week: "2026-11-30" };
    await db.insert(blindReviews).values({ cityId: a.id, id: review, ...second });
    const [strike, ...more] = Array.from({ length: 6 }, () => uuidv7());
    const ledger = { cityId: a.id, memberId: resident.id, kind: "notices" as const, at: now };
    const line = (id: string, step: "strike" | "warning", hours = 0) => ({
      ...{ ...ledger, id, step, at: new Date(now.getTime() - hours * HOUR_MS) },
    });
    await db.insert(strikes).values([line(strike ?? "", "warning", 1), ...more.map((id) => line(id, "strike"))]);
    return { held, free, photoKey, report, decision: undone.decisionId, appealCase, review, strike: strike ?? "" };
  },
  ({ action, page, route }) => [
    page(`${QUEUE}/page.tsx`, "See the queue", pageFor(inQueue)),
    page(`${QUEUE}/page.tsx`, "Open a case", pageFor({ ...inQueue, otherModeration: "nothing" }), {
      query: ({ held: dossier }) => ({ dossier }),
      gives: (said) => said.includes(BODY),
    }),
    page(`${QUEUE}/reports/page.tsx`, "See what was reported", hidden({}, "elsewhere")),
    page(`${QUEUE}/reports/[id]/page.tsx`, "Open the case of a report", pageFor({ moderation: "done" }), {
      params: ({ report: id }) => ({ id }),
      gives: (said, { held }) => said.includes(held),
    }),
    page(`${QUEUE}/log/page.tsx`, "Read the log of the city", pageFor({ admin: "done", otherAdmin: "done" })),
    page(`${QUEUE}/misuse/page.tsx`, "See who misuses notices", pageFor(inQueue)),
    page(`${QUEUE}/rules/page.tsx`, "See the automatic rules", pageFor(inQueue)),
    page(`${QUEUE}/thanks/page.tsx`, "See thanks that wait to be read", pageFor(inQueue)),
    page(`${QUEUE}/consistency/page.tsx`, "Look at past decisions again", pageFor(inQueue)),
    action(`${QUEUE}/actions.ts`, "claimNextAction", "Take the next case", onlyFor({ moderation: "done" }, "nothing")),
    action(`${QUEUE}/actions.ts`, "releaseAction", "Give a case back", onlyFor({ moderator: "done" }, "nothing"), {
      form: ({ held }) => ({ case: held }),
    }),
    action(`${QUEUE}/actions.ts`, "passOnAction", "Ask for another opinion", worksOnIt, {
      form: ({ held }) => ({ case: held, note: "Ton avis ?" }),
      tells: true,
    }),
    action(`${QUEUE}/actions.ts`, "addNoteAction", "Write a note on a case", judges, {
      form: ({ free }) => ({ case: free, note: "À relire." }),
    }),
    action(`${QUEUE}/actions.ts`, "giveOpinionAction", "Give an opinion", judges, {
      form: ({ free }) => ({ case: free, note: "Je garderais." }),
    }),
    action(`${QUEUE}/actions.ts`, "markDangerAction", "Say that somebody is in danger", judges, {
      form: ({ free }) => ({ case: free, note: "Il menace." }),
    }),
    action(`${QUEUE}/actions.ts`, "showAuthorAction", "See the first name of the person concerned", judges, {
      form: ({ free }) => ({ case: free }),
    }),
    action(`${QUEUE}/actions.ts`, "decideAppealAction", "Answer an appeal", onlyFor({ moderator: "done" }), {
      form: ({ appealCase }) => ({ case: appealCase, outcome: "reversed", answer: "Vous avez raison." }),
    }),
    action(`${QUEUE}/actions.ts`, "undoAction", "Take one’s own decision back", onlyFor({ moderator: "done" }), {
      form: ({ decision }) => ({ decision }),
    }),
    action(`${QUEUE}/_decision/actions.ts`, "decideAction", "Decide a case", worksOnIt, {
      form: ({ held }) => ({ case: held, version: "1", notices: "1", ...REMOVE }),
      tells: true,
    }),
    action(
      `${QUEUE}/consistency/actions.ts`,
      "judgeReviewAction",
      "Judge a past decision again",
      onlyFor({ moderator: "done" }),
      { form: ({ review }) => ({ review, action: "keep", clause: "" }) },
    ),
    action(`${QUEUE}/misuse/actions.ts`, "suspendReportingAction", "Suspend the right to report", judges, {
      form: ({ strike }) => ({ strike }),
    }),
    action(`${QUEUE}/rules/actions.ts`, "rehearseRuleAction", "Try an automatic rule", rules, {
      form: () => ({ code: "contact_phone" }),
    }),
    action(`${QUEUE}/rules/actions.ts`, "switchRuleAction", "Switch an automatic rule off", rules, {
      form: () => ({ code: "contact_phone", to: "off" }),
    }),
    route(`${API}/queue/route.ts`, "GET", "Follow the queue", hidden({ moderation: "done", otherModeration: "done" })),
    route(`${API}/queue/route.ts`, "HEAD", "Ask for the head of that stream", hidden({}, "405")),
    route(
      `${API}/claim/route.ts`,
      "POST",
      "Keep a case for longer",
      hidden({ moderator: "done", admin: "409", otherModeration: "409" }, "403"),
      { form: ({ held }) => ({ case: held }), tells: true },
    ),
    route(`${API}/preview/route.ts`, "POST", "See what the author would receive", worksOnIt, {
      form: ({ held }) => ({ case: held, version: "1", notices: "1", ...REMOVE }),
      gives: (said) => said.includes("isComplete"),
      tells: true,
    }),
    route(`${API}/photos/[file]/route.ts`, "GET", "Fetch a photo of a case", hidden({ moderation: "done" }), {
      params: ({ photoKey }) => ({ file: photoFile(photoKey, "small") }),
    }),
    route(
      `${API}/statements/route.ts`,
      "POST",
      "Export the statements of reasons",
      hidden({ admin: "done", otherAdmin: "done" }),
    ),
  ],
);
