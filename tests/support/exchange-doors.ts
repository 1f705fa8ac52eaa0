import { uuidv7 } from "#db/uuid.ts";
import { signFollowUpLink } from "#lib/server/exchanges/follow-up-link-signature.ts";
import { SECRET, type Stage, type World } from "./exchange-worlds.ts";
import type { TestMember } from "./fixtures.ts";
import { type Answers, everybody, HIDDEN, may, NOT_MEMBERS, OWN, theTwo } from "./permissions.ts";

/** An exported action or route of exchanges, what the two have when somebody comes, and what each is answered. */
export type Door = {
  file: string;
  name: string;
  /** Which of several things it does. */
  does?: string;
  stage: Stage;
  form?: (world: World, who: TestMember | null) => Record<string, string>;
  /** Of a route: its path under the city, and what it is about. */
  route?: (world: World) => { path: string; id?: string };
  /** Whether what a route gives is something of the two. */
  gives?: (body: string, world: World) => boolean;
  may: Answers;
};

/** Whoever reads reports and words for the city, and is neither of the two. */
const staff = may({ moderator: "done", admin: "done" });

const MEMBER = "app/[locale]/[city]/(member)";
const MINE = `${MEMBER}/my-exchanges`;
const AFTERCARE = `${MINE}/[id]/_aftercare/actions.ts`;
const PROTECTION = `${MINE}/[id]/_protection/actions.ts`;
const MODERATION = "app/[locale]/[city]/(moderation)/moderation";
const API = "app/api/[city]";

const own = ({ exchange }: World) => ({ exchange });
const time = ({ exchange, appointment }: World) => ({ exchange, appointment });
const message = ({ conversation }: World) => ({ conversation, key: uuidv7(), message: "Bonjour" });
const act = (action: string) => (world: World) => ({ ...own(world), action });

/** As its mail carries it, for whoever holds it. */
function doneLink({ city, exchange: exchangeId, beneficiary }: World, who: TestMember | null): { link: string } {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const about = { kind: "done" as const, cityId: city.id, exchangeId, appointmentId: null, expiresAt };
  const link = signFollowUpLink({ ...about, memberId: (who ?? beneficiary).id });
  return { link: who ? link : link.replace(/^done/, "not-done") };
}

export const DOORS: readonly Door[] = [
  {
    file: `${MINE}/actions.ts`,
    name: "proposeAction",
    stage: "known",
    form: ({ request: listing }) => ({ key: uuidv7(), listing, message: "" }),
    may: may({
      helper: "done",
      resident: "done",
      moderator: "done",
      agent: "done",
      admin: "done",
      blocked: "person-unavailable",
    }),
  },
  {
    file: `${MINE}/actions.ts`,
    name: "actAction",
    does: "accept",
    stage: "proposed",
    form: act("accept"),
    may: may({ beneficiary: "done", helper: "proposal-over", blocked: "proposal-over" }),
  },
  {
    file: `${MINE}/actions.ts`,
    name: "actAction",
    does: "withdraw",
    stage: "proposed",
    form: act("withdraw"),
    may: may({ helper: "done", beneficiary: "proposal-over", blocked: "proposal-over" }),
  },
  {
    file: `${MINE}/actions.ts`,
    name: "actAction",
    does: "cancel",
    stage: "agreed",
    form: act("cancel"),
    may: theTwo(),
  },
  {
    file: `${MINE}/actions.ts`,
    name: "repeatAction",
    stage: "done",
    form: (world) => ({ ...own(world), key: uuidv7() }),
    may: theTwo("person-unavailable"),
  },
  {
    file: AFTERCARE,
    name: "suggestTimeAction",
    stage: "agreed",
    form: (world) => ({ ...own(world), date: world.day, time: "14:00", minutes: "60", place: "" }),
    may: theTwo(),
  },
  {
    file: AFTERCARE,
    name: "agreeTimeAction",
    stage: "suggested",
    form: time,
    may: may({ beneficiary: "done", helper: "not-allowed", blocked: "time-changed" }),
  },
  { file: AFTERCARE, name: "dropTimeAction", stage: "suggested", form: time, may: theTwo("time-changed") },
  { file: AFTERCARE, name: "confirmTimeAction", stage: "timed", form: time, may: theTwo("time-changed") },
  {
    file: AFTERCARE,
    name: "reminderAction",
    stage: "timed",
    form: (world) => ({ ...time(world), wants: "on" }),
    may: theTwo("time-changed"),
  },
  {
    file: AFTERCARE,
    name: "shareContactsAction",
    stage: "proposed",
    form: (world) => ({ ...own(world), phone: "06 12 34 56 78" }),
    may: theTwo(),
  },
  { file: AFTERCARE, name: "withdrawContactsAction", stage: "shared", form: own, may: theTwo("nothing") },
  { file: AFTERCARE, name: "doneAction", stage: "agreed", form: own, may: theTwo() },
  {
    file: AFTERCARE,
    name: "notDoneAction",
    stage: "agreed",
    form: (world) => ({ ...own(world), answer: "other_absent" }),
    may: theTwo(),
  },
  {
    file: AFTERCARE,
    name: "thanksAction",
    stage: "done",
    form: (world) => ({ ...own(world), text: "Merci." }),
    may: theTwo("person-unavailable"),
  },
  {
    file: "app/[locale]/[city]/(public)/notice/actions.ts",
    name: "noticeAction",
    stage: "known",
    form: ({ request: listing }) => ({
      key: uuidv7(),
      listing,
      subject: "listing",
      reason: "money",
      note: "Vingt euros sont demandés.",
      name: "Nadia",
      email: `${uuidv7()}@test.example`,
      goodFaith: "on",
    }),
    // Anybody reports what they can read, with or without an account, but not what is theirs.
    may: {
      ...everybody("done"),
      beneficiary: "own-content",
      otherResident: "listing-gone",
      otherModerator: "listing-gone",
      otherAgent: "listing-gone",
      otherAdmin: "listing-gone",
    },
  },
  {
    file: `${MINE}/[id]/_conversation/actions.ts`,
    name: "sendMessageAction",
    stage: "proposed",
    form: message,
    may: theTwo("conversation-closed"),
  },
  { file: PROTECTION, name: "blockAction", stage: "proposed", form: own, may: theTwo("done") },
  { file: PROTECTION, name: "leaveAction", stage: "proposed", form: own, may: theTwo("done") },
  {
    file: PROTECTION,
    name: "reportAction",
    stage: "proposed",
    form: (world) => ({ ...own(world), key: uuidv7(), reason: "insult" }),
    may: theTwo("done"),
  },
  {
    file: `${MEMBER}/my-listings/actions.ts`,
    name: "answerAllAction",
    stage: "proposed",
    form: ({ request: listing }) => ({ listing }),
    may: may({ beneficiary: "done" }),
  },
  {
    file: `${MEMBER}/profile/actions.ts`,
    name: "unblockAction",
    stage: "apart",
    form: ({ helper: { id: person } }) => ({ person }),
    may: may({ ...NOT_MEMBERS, beneficiary: "done" }, everybody("nothing")),
  },
  {
    file: `${MODERATION}/thanks/actions.ts`,
    name: "reviewThanksAction",
    stage: "thanked",
    form: ({ thanks }) => ({ thanks, verdict: "approve" }),
    may: staff,
  },
  {
    file: "app/[locale]/[city]/(public)/follow-up/actions.ts",
    name: "followUpAction",
    stage: "agreed",
    form: doneLink,
    may: theTwo("nothing", everybody("nothing")),
  },
  {
    file: `${API}/conversations/[id]/events/route.ts`,
    name: "GET",
    stage: "proposed",
    route: ({ conversation: id }) => ({ path: `conversations/${id}/events`, id }),
    gives: () => true,
    may: theTwo("done", HIDDEN),
  },
  {
    file: `${API}/conversations/[id]/messages/route.ts`,
    name: "POST",
    stage: "proposed",
    route: ({ conversation: id }) => ({ path: `conversations/${id}/messages`, id }),
    form: () => ({ key: uuidv7(), message: "Bonjour" }),
    may: theTwo("conversation-closed"),
  },
  {
    file: `${API}/conversations/[id]/read/route.ts`,
    name: "POST",
    stage: "proposed",
    route: ({ conversation: id }) => ({ path: `conversations/${id}/read`, id }),
    form: () => ({ seq: "2", locale: "fr" }),
    may: theTwo("done", { ...everybody("nothing"), visitor: "403", suspended: "403", foreigner: "403" }),
  },
  {
    file: `${API}/exchanges/[id]/appointment.ics/route.ts`,
    name: "GET",
    stage: "timed",
    route: ({ exchange: id }) => ({ path: `exchanges/${id}/appointment.ics`, id }),
    gives: (body, { exchange }) => body.includes(exchange),
    may: theTwo("done", HIDDEN),
  },
  {
    file: `${API}/my-exchanges/export/route.ts`,
    name: "GET",
    stage: "proposed",
    route: () => ({ path: "my-exchanges/export" }),
    gives: (body) => body.includes(SECRET),
    may: theTwo("done", OWN),
  },
  {
    file: `${API}/hidden/route.ts`,
    name: "GET",
    stage: "apart",
    route: () => ({ path: "hidden" }),
    gives: (body) => !body.includes("[]"),
    may: may({ beneficiary: "done" }, OWN),
  },
];
